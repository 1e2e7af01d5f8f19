import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gather } from "../../workers/gather.ts";

let sent: (readonly string[])[];
let errors: string[];
let isAway: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  errors = [];
  isAway = false;
});
afterEach(() => {
  vi.useRealTimers();
});

const start = () =>
  gather(
    { most: 3, milliseconds: 1000 },
    async (ids) => {
      if (isAway) throw new Error("no queue");
      sent.push(ids);
    },
    (error) => errors.push(error.message),
  );

test("ids leave together a while after the first, or as soon as they are enough", async () => {
  const { add } = start();
  add("a");
  await vi.advanceTimersByTimeAsync(900);
  add("b");
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual([["a", "b"]]);
  for (const id of ["c", "d", "e", "f"]) add(id);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.flat()).toEqual(["a", "b", "c", "d", "e", "f"]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent.flat()).toHaveLength(6);
});

test("what could not be sent is sent later, in order", async () => {
  const { add } = start();
  isAway = true;
  add("a");
  await vi.advanceTimersByTimeAsync(1000);
  expect(errors).toEqual(["no queue"]);
  isAway = false;
  add("b");
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.flat()).toEqual(["a", "b"]);
});

test("at the end what is left is sent, and nothing after it", async () => {
  const { add, close } = start();
  add("a");
  await close();
  expect(sent).toEqual([["a"]]);
  add("b");
  expect(vi.getTimerCount()).toBe(0);
  await close();
  expect(sent).toEqual([["a"]]);
});

test("at the end what cannot be sent is left", async () => {
  const { add, close } = start();
  isAway = true;
  add("a");
  await close();
  expect(errors).toEqual(["no queue"]);
  expect(vi.getTimerCount()).toBe(0);
});
