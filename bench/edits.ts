/** Edits of a made-up component page, as a writer makes them: what is built again after each is measured. */

/** No made-up entry has it. */
const FREE_PORT = 15_000;

export const EDITS: Readonly<Record<string, (page: string) => string>> = {
  'prose of a page': (page) => `${page}\nThis sentence was added while measuring.\n`,
  'a port entry': (page) => page.replace(/(\n {2}- id: control\n {4}port: )\d+/, `$1${FREE_PORT}`),
};
