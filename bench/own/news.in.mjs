import { printTexts } from "./texts.mjs";

printTexts("news");
