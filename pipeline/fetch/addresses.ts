/**
 * Which network addresses a page may lie on. A feed is untrusted: its links must not make us read the router's page,
 * a database on this machine or a cloud's metadata service.
 */
import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { FetchError } from "./errors.ts";

/** IANA's special-purpose registries, and the public address that one cloud answers its metadata on. */
const refusedRanges: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  // Unspecified, loopback, translations of IPv4 (an IPv4 address written as IPv6 is checked as IPv4), discard, documentation, unique local, link-local.
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

const refused = new BlockList();
for (const [address, prefix] of refusedRanges)
  refused.addSubnet(address, prefix, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Whether an IP address may be reached from the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !refused.check(address, family === 6 ? "ipv6" : "ipv4");
}

type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Resolves a host for one connection and keeps only its public addresses. The connection is made to the very address that
 * was checked, so that a name cannot answer differently the second time.
 */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      const open = addresses.filter(({ address }) => isPublicAddress(address));
      if (open.length === 0) return callback(privateAddress(hostname, addresses[0]?.address ?? "no address"), "", 0);
      if (options.all) return callback(null, open);
      callback(null, open[0]!.address, open[0]!.family);
    });
  };
}

/** A host written as an IP address is never looked up, so it is checked before the connection. */
export function refusePrivateLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw privateAddress(host, host, url.href);
}

function privateAddress(host: string, address: string, url: string = host): FetchError {
  const what =
    host === address
      ? `${address} is not an address on the open internet`
      : `${host} leads to ${address}, which is not on the open internet`;
  return new FetchError("address-private", `${what}. Allow it with NEWSFACTS_ALLOW_PRIVATE=${host} if it is yours.`, {
    url,
  });
}
