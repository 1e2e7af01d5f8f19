/** `newsfacts gazetteer`: what place names are known, and building a fuller gazetteer from GeoNames' dump files. */
import type { Command } from "commander";
import { createProgress } from "../progress.ts";
import { renderTable } from "../table.ts";

export function registerGazetteer(program: Command): void {
  const gazetteer = program.command("gazetteer").description("the place names in use, and building more from GeoNames");
  gazetteer
    .command("info")
    .description("what is loaded, where from, and its attribution")
    .option("--json", "as one JSON object")
    .action(info);
  gazetteer
    .command("import")
    .description("build a gazetteer from GeoNames' dump files, plain or zipped")
    .argument(
      "<path...>",
      "files, or folders that hold them: allCountries, cities500 …, countryInfo, admin1CodesASCII, admin2Codes, alternateNamesV2",
    )
    .option("--output <file>", "where it goes", "data/gazetteer.bin")
    .addHelpText(
      "after",
      "\n  newsfacts gazetteer import ~/geonames && NEWSFACTS_GAZETTEER=data/gazetteer.bin newsfacts gazetteer info",
    )
    .action(importFiles);
}

async function info({ json }: { json?: boolean }): Promise<void> {
  const { gazetteer, gazetteerPath } = await import("../../extractors/locations/gazetteer/gazetteer.ts");
  const { source, attribution, places, keys, counts, content } = gazetteer().header;
  if (json) {
    console.log(JSON.stringify({ file: gazetteerPath(), source, attribution, places, names: keys, counts, content }));
    return;
  }
  const number = (value: number) => value.toLocaleString("en-US");
  const common = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  console.log(`${gazetteerPath()}, from ${source}: ${number(places)} places under ${number(keys)} names`);
  console.log(
    renderTable(
      ["feature", "places"],
      common.slice(0, SHOWN).map(([feature, count]) => [feature, number(count)]),
    ),
  );
  for (const line of attribution) console.log(line);
}

const SHOWN = 12;

async function importFiles(paths: string[], { output }: { output: string }): Promise<void> {
  const { importGazetteer } = await import("../../pipeline/gazetteer/index.ts");
  const progress = createProgress();
  const { bytes, places, badRows, missing } = await importGazetteer(paths, output, ({ file, read, total, places }) => {
    const part = total === 0 ? 1 : read / total;
    progress.update(`${bar(part)} ${Math.round(part * 100)} %  ${file}  ${places.toLocaleString("en-US")} places`);
  });
  progress.end();
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `${places.toLocaleString("en-US")} places, ${size}: ${output}. Use it with NEWSFACTS_GAZETTEER=${output}`,
  );
  if (badRows > 0) console.error(`${badRows.toLocaleString("en-US")} rows could not be read and were left out.`);
  if (missing.length > 0) console.error(`Built without ${missing.join(", ")}.`);
}

const WIDTH = 24;

function bar(part: number): string {
  const full = Math.round(part * WIDTH);
  return `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}]`;
}
