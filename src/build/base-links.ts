/**
 * Bodies are written for the root of a site: `[RPC](/protocols/rpc/)`. Where the site is served under
 * a sub-path, this plugin of the Markdown processor puts the base in front of such addresses.
 */
import type { HastPluginDefinition } from 'satteri';

const LINK_PROPERTIES = ['href', 'src'] as const;

/** @param base `/`, or `/docs/` */
export function baseLinks(base: string): HastPluginDefinition {
  return {
    name: 'portolan-base-links',
    element: {
      filter: ['a', 'img'],
      visit(node, ctx) {
        for (const property of LINK_PROPERTIES) {
          const value = node.properties?.[property];
          if (typeof value === 'string') ctx.setProperty(node, property, withBase(base, value));
        }
      },
    },
  };
}

/** `/ports/135/` under `/docs/` is `/docs/ports/135/`; relative, outside and `#` addresses stay. */
export function withBase(base: string, address: string): string {
  if (base === '/' || !address.startsWith('/') || address.startsWith('//')) return address;
  return base + address.slice(1);
}
