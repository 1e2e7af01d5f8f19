import { printTexts } from "./texts.mjs";

printTexts("held-out");
