import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { componentSchema } from '../src/schema/component.ts';
import { guideSchema } from '../src/schema/guide.ts';
import { productSchema } from '../src/schema/product.ts';
import { protocolsSchema } from '../src/schema/protocol.ts';
import { sourceSchema } from '../src/schema/source.ts';
import { makeContent, sharedProducts } from './content.ts';

const SCHEMAS = {
  products: productSchema,
  components: componentSchema,
  guides: guideSchema,
  sources: sourceSchema,
};

describe('makeContent', () => {
  test('the same seed gives the same bytes, another seed other ones', () => {
    const files = [...makeContent({ components: 45, seed: 7 })];
    expect([...makeContent({ components: 45, seed: 7 })]).toEqual(files);
    expect([...makeContent({ components: 45, seed: 8 })]).not.toEqual(files);
  });

  test('the shared products are the same in every size that holds them', () => {
    const ids = sharedProducts();
    const shared = (components: number) =>
      [...makeContent({ components, seed: 1 })].filter(([path]) => ids.includes(path.split(/[/.]/)[1]!));
    expect(shared(90)).toHaveLength(3 * 31);
    expect(shared(200)).toEqual(shared(90));
  });

  test.each([1, 2, 31, 90])('%i components: every page passes the schema', (components) => {
    const { 'protocols.yaml': protocols, ...pages } = Object.fromEntries(
      makeContent({ components, seed: 1 }),
    );
    expect(protocolsSchema.safeParse(parse(protocols!)).error).toBeUndefined();
    for (const [path, text] of Object.entries(pages)) {
      const schema = SCHEMAS[path.split('/')[0] as keyof typeof SCHEMAS];
      expect(schema.safeParse(parse(text.split('---\n')[1]!)).error, path).toBeUndefined();
    }
  });

  test('a component has ten entries, thirty components make a product', () => {
    const files = makeContent({ components: 61, seed: 1 });
    const paths = [...files.keys()];
    expect(paths.filter((path) => path.startsWith('components/'))).toHaveLength(61);
    expect(paths.filter((path) => path.startsWith('products/'))).toHaveLength(3);
    const component = files.get(paths.find((path) => path.startsWith('components/'))!)!;
    expect(component.match(/^ {2}- id: /gm)).toHaveLength(10);
  });
});
