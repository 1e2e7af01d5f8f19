import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../../pipeline/parse/decode.ts";
import { parsePage } from "../../../pipeline/parse/index.ts";
import { page } from "./pages.ts";

/** A paragraph in a language that is written in the encoding. */
const TEXTS: Readonly<Record<string, string>> = {
  gb18030: "河水一夜之间上涨两米，淹没了下城区，那里靠近老市场住着三百四十户人家，市长星期二说。",
  big5: "河水一夜之間上漲兩米，淹沒了下城區，那裡靠近老市場住著三百四十戶人家，市長星期二說。",
  shift_jis: "川は一晩で二メートル上昇し、三百四十世帯が暮らす下町を水に浸したと市長は火曜日に述べた。",
  "euc-jp": "川は一晩で二メートル上昇し、三百四十世帯が暮らす下町を水に浸したと市長は火曜日に述べた。",
  "euc-kr": "강물이 밤새 이 미터 불어나 삼백사십 가구가 사는 아랫마을이 물에 잠겼다고 시장이 화요일 밝혔다.",
  "windows-1251": "Река поднялась за ночь на два метра и затопила нижний город, где живут 340 семей, сказала мэр.",
  "koi8-r": "Река поднялась за ночь на два метра и затопила нижний город, где живут 340 семей, сказала мэр.",
  "windows-1252": "La rivière est montée de deux mètres — « une catastrophe », a dit la maire à l’hôtel de ville…",
  "windows-1256": "ارتفع النهر مترين خلال الليل وغمر المدينة السفلى التي تعيش فيها ثلاثمائة عائلة",
};
const encodings = Object.keys(TEXTS);

const makePage = (encoding: string, meta: string | null): string =>
  page({
    head: meta === null ? "" : `<meta http-equiv="Content-Type" content="text/html; charset=${meta}">`,
    body: `<p>${TEXTS[encoding].repeat(4)}</p>`,
  }).replace('<meta charset="utf-8">', "");

const bytesOf = (html: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(html, encoding));

describe.each(encodings)("a page in %s", (encoding) => {
  it.each([
    ["an HTTP label", null, `text/html; charset=${encoding}`],
    ["a meta label", encoding, "text/html"],
    ["a meta label against a wrong HTTP label", encoding, "text/html; charset=utf-8"],
    ["a meta label against the servers' default", encoding, "text/html; charset=ISO-8859-1"],
    ["no label", null, null],
    ["wrong labels only", "utf-8", "text/html; charset=UTF-8"],
  ])("with %s", (_what, meta, contentType) => {
    const html = makePage(encoding, meta);
    const decoded = decodePage(bytesOf(html, encoding), contentType);
    expect(decoded.encoding).toBe(encoding);
    expect(parsePage({ html: decoded.html }).text).toContain(TEXTS[encoding]);
  });
});

describe("UTF-8", () => {
  const html = makePage("windows-1251", null);
  const bytes = new TextEncoder().encode(html);

  it("is told from the bytes, whatever the labels say", () => {
    expect(decodePage(bytes, "text/html; charset=windows-1251")).toEqual({ html, encoding: "utf-8", from: "utf-8" });
    expect(decodePage(bytes, "text/html; charset=nonsense").html).toBe(html);
  });

  it("keeps a page with one broken character", () => {
    const broken = new Uint8Array([...bytes.subarray(0, -20), 0xd0, ...bytes.subarray(-20)]);
    expect(decodePage(broken, null)).toMatchObject({ encoding: "utf-8" });
  });

  it("obeys byte order marks first", () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
    expect(decodePage(marked, "text/html; charset=windows-1251")).toMatchObject({ encoding: "utf-8", from: "bom" });
    const wide = new Uint8Array(iconv.encode(html, "utf-16le", { addBOM: true }));
    expect(decodePage(wide, null)).toMatchObject({ encoding: "utf-16le", html });
  });
});

it("reads the quotes and dashes of windows-1252", () => {
  const { html, encoding } = decodePage(
    new Uint8Array([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x80]),
    "text/html; charset=windows-1252",
  );
  expect([html, encoding]).toEqual(["“A” – €", "windows-1252"]);
});

it("takes any bytes", () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 197) % 256);
  expect(() => decodePage(bytes, "text/html; charset=x-user-defined")).not.toThrow();
  expect(decodePage(new Uint8Array(), null)).toEqual({ html: "", encoding: "utf-8", from: "utf-8" });
});
