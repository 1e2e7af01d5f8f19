import { describe, expect, test } from "vitest";
import { isPublicAddress, publicLookup } from "../../../pipeline/fetch/addresses.ts";

test.each([
  "8.8.8.8",
  "93.184.215.14",
  "172.32.0.1",
  "100.128.0.1",
  "2606:4700::1111",
  "2001:4860:4860::8888",
  "::ffff:8.8.8.8",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  // Metadata services
  "168.63.129.16",
  "100.100.100.200",
  "fd00:ec2::254",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::127.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "fc00::1",
  "fe80::1",
  "fe80::1%eth0",
  "ff02::1",
  "not an address",
])("%s is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe("a name that is looked up", () => {
  const known: Readonly<Record<string, string[]>> = {
    "news.example.org": ["93.184.215.14", "2606:4700::1111"],
    "mixed.example.org": ["10.0.0.1", "::1", "93.184.215.14"],
    "inside.example.org": ["10.0.0.1"],
    "nothing.example.org": [],
  };
  const lookup = publicLookup((hostname, _, callback) => {
    const addresses = known[hostname];
    if (!addresses) return callback(new Error("ENOTFOUND"), []);
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  });
  const answer = (hostname: string, all: boolean) =>
    new Promise((resolve) => {
      lookup(hostname, { all }, (error, address, family) => resolve(error ?? (all ? address : { address, family })));
    });

  test("leads to its public addresses, and to no other", async () => {
    expect(await answer("news.example.org", true)).toHaveLength(2);
    expect(await answer("news.example.org", false)).toEqual({ address: "93.184.215.14", family: 4 });
    expect(await answer("mixed.example.org", true)).toEqual([{ address: "93.184.215.14", family: 4 }]);
    expect(await answer("mixed.example.org", false)).toEqual({ address: "93.184.215.14", family: 4 });
  });

  test("is refused where it has none, and fails where it is not known", async () => {
    expect(await answer("inside.example.org", true)).toMatchObject({
      code: "address-private",
      message: expect.stringContaining("inside.example.org leads to 10.0.0.1"),
    });
    expect(await answer("nothing.example.org", false)).toMatchObject({ code: "address-private" });
    expect(await answer("unknown.example.org", true)).toEqual(new Error("ENOTFOUND"));
  });
});
