/** All rules, in the order of phases: what can be read, what fits the schema, what holds on a page, between pages. */
import type { Rule } from '../rule.ts';
import { deadAnchor } from './dead-anchor.ts';
import { deadLink } from './dead-link.ts';
import { duplicateId } from './duplicate-id.ts';
import { eitherSide } from './either-side.ts';
import { fileName } from './file-name.ts';
import { lonelyComponent } from './lonely-component.ts';
import { mdxCode } from './mdx-code.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { missingCitation } from './missing-citation.ts';
import { schema } from './schema.ts';
import { secondTitle } from './second-title.ts';
import { sequencePort } from './sequence-port.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownEntry } from './unknown-entry.ts';
import { unknownHostRole } from './unknown-host-role.ts';
import { unknownListener } from './unknown-listener.ts';
import { unknownNote } from './unknown-note.ts';
import { unknownProduct } from './unknown-product.ts';
import { unknownProtocol } from './unknown-protocol.ts';
import { unknownReading } from './unknown-reading.ts';
import { unknownSource } from './unknown-source.ts';
import { unreadable } from './unreadable.ts';
import { yamlSyntax } from './yaml-syntax.ts';

export const PHASES = ['parse', 'schema', 'entry', 'catalog'] as const;

export const RULES: Readonly<Record<(typeof PHASES)[number], readonly Rule[]>> = {
  parse: [unreadable, yamlSyntax, mdxSyntax],
  schema: [schema],
  entry: [mdxCode, secondTitle, fileName, unknownListener, duplicateId, eitherSide, missingCitation],
  catalog: [
    unknownComponent,
    unknownProduct,
    unknownSource,
    unknownHostRole,
    unknownProtocol,
    unknownReading,
    unknownNote,
    unknownEntry,
    sequencePort,
    deadAnchor,
    deadLink,
    lonelyComponent,
  ],
};
