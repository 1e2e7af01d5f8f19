/**
 * Draws a command's output as a picture for the README: a terminal window as SVG, made of the very text.
 *
 *     npx newsfacts ingest file:fixtures/ecns/rss.xml | npx tsx tools/draw-output.ts "npx newsfacts ingest file:fixtures/ecns/rss.xml" > docs/first-run.svg
 */
import { readFileSync } from "node:fs";

const CHARACTER_WIDTH = 8.4;
const LINE_HEIGHT = 19;
const MARGIN = 20;
const BAR = 34;

function draw(command: string, output: string): string {
  const lines = [`$ ${command}`, ...output.trimEnd().split("\n")];
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * CHARACTER_WIDTH + 2 * MARGIN);
  const height = lines.length * LINE_HEIGHT + BAR + MARGIN;
  const texts = lines.map((line, index) => {
    const y = BAR + (index + 1) * LINE_HEIGHT;
    // Fixed advance: box drawing joins up whatever font the reader has.
    const length = (line.length * CHARACTER_WIDTH).toFixed(1);
    const isFrame = /^[┌├└]/.test(line);
    return line === ""
      ? ""
      : `<text x="${MARGIN}" y="${y}" textLength="${length}" class="${index === 0 ? "command" : isFrame ? "frame" : "plain"}">${escapeXml(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(command)}</title>
<style>
text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; fill: #d8dee9; }
.command { fill: #a3be8c; } .frame { fill: #5d6b82; }
</style>
<rect width="100%" height="100%" rx="10" fill="#1f2530"/>
<circle cx="22" cy="18" r="6" fill="#e06c75"/><circle cx="42" cy="18" r="6" fill="#e5c07b"/><circle cx="62" cy="18" r="6" fill="#98c379"/>
${texts.join("\n")}
</svg>
`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

process.stdout.write(draw(process.argv[2] ?? "newsfacts", readFileSync(0, "utf8")));
