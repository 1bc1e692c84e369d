/** Files that are odd but right: the build must make of them what it makes of others. */
import { PRODUCT, PROTOCOLS, type ContentFile } from './fuzz-content.ts';

const COMPONENT = `---
product: ${PRODUCT}
name: constructor
summary: toString of "__proto__" & hasOwnProperty.
kind: server
aliases: [__proto__, '=1+1', '<b>', '{x}']
ports:
  - id: constructor
    port: 402
    transport: tcp
    protocol: constructor
    side: listens
    reading: direction-column
    service: __proto__
    configurable: unstated
    peers: [controller, unstated]
    purpose: valueOf
    sources: [{ document: microsoft-ads-technet, section: __proto__ }]
---

## toString

\`\`\`sh
one {line}
another <line>

after a blank
\`\`\`

Two lines \\
of \`import.meta.env.MODE\` and process.env.PATH.
`;

const PROTOCOL = `
- id: constructor
  name: constructor
  summary: __proto__
`;

/** With a component that is called what every object has. */
export function oddlyNamed(files: readonly ContentFile[]): readonly ContentFile[] {
  const path = `components/${PRODUCT}/constructor.mdx`;
  return [...files, { path, bytes: Buffer.from(COMPONENT) }];
}

/** The protocols, with one more for it. */
export function protocols(files: readonly ContentFile[]): readonly ContentFile[] {
  return files
    .filter(({ path }) => path === PROTOCOLS)
    .map(({ path, bytes }) => ({ path, bytes: Buffer.from(`\uFEFF${bytes.toString()}${PROTOCOL}`) }));
}

/** As an editor on Windows saves it. */
export function savedElsewhere({ path, bytes }: ContentFile): ContentFile {
  return { path, bytes: Buffer.from(`\uFEFF${bytes.toString().replaceAll('\n', '\r\n')}`) };
}
