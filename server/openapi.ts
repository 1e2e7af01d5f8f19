/** The OpenAPI document made of the routes' schemas, each described once. */
import type { SwaggerTransformObject } from "@fastify/swagger";
import { jsonSchemaTransformObject } from "fastify-type-provider-zod";

const COMPONENT = /"#\/components\/schemas\/(\w+)"/g;

/**
 * The components, of which each comes as it is written and as it is read ("Feed" and "FeedInput"): those that something refers to,
 * under the plain name where only one of the two is left, or both say the same.
 */
export const describeOnce: SwaggerTransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document) as Document;
  const { schemas, ...others } = whole.components;
  const kept = referredTo(whole.paths, schemas);
  const names = new Map(
    [...kept].map((name) => {
      const plain = name.replace(/Input$/, "");
      const isOther = kept.has(plain) && JSON.stringify(schemas[name]) !== JSON.stringify(schemas[plain]);
      return [name, isOther ? name : plain];
    }),
  );
  const text = JSON.stringify({
    ...whole,
    components: { ...others, schemas: Object.fromEntries([...kept].map((name) => [names.get(name), schemas[name]])) },
  });
  return JSON.parse(text.replace(COMPONENT, (_, name) => `"#/components/schemas/${names.get(name)}"`));
};

type Document = ReturnType<SwaggerTransformObject> & {
  readonly paths: object;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

/** What the paths refer to, and what that refers to. */
function referredTo(paths: object, schemas: Readonly<Record<string, object>>): Set<string> {
  const found = new Set<string>();
  const waiting: object[] = [paths];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop())
    for (const [, name] of JSON.stringify(part).matchAll(COMPONENT))
      if (!found.has(name!)) {
        found.add(name!);
        waiting.push(schemas[name!]!);
      }
  return found;
}
