/** All rules, in the order in which their findings are listed: what breaks first, then what to know. */
import { broadcastClash } from './broadcast-clash.ts';
import { discrepancy } from './discrepancy.ts';
import { ephemeralRange } from './ephemeral-range.ts';
import type { FindingRule } from './finding.ts';
import { impossibleValue } from './impossible-value.ts';
import { isolatedComponent } from './isolated-component.ts';
import { misprint } from './misprint.ts';
import { openEndedRange } from './open-ended-range.ts';
import { neededAcknowledgements, portConflict } from './port-conflict.ts';
import { portOverlap } from './port-overlap.ts';
import { possibleOverlap } from './possible-overlap.ts';
import { registeredElsewhere } from './registered-elsewhere.ts';
import { unstated } from './unstated.ts';
import { unusedAcknowledgement } from './unused-acknowledgement.ts';
import { versionChange } from './version-change.ts';

export const FINDING_RULES: readonly FindingRule[] = [
  portConflict,
  impossibleValue,
  unusedAcknowledgement(neededAcknowledgements),
  possibleOverlap,
  broadcastClash,
  ephemeralRange,
  discrepancy,
  misprint,
  registeredElsewhere,
  portOverlap,
  versionChange,
  openEndedRange,
  unstated,
  isolatedComponent,
];
