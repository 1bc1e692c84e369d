/** Runs in a page that has Mermaid: draws one text, and compares the drawing with what the parser read. */

export interface Drawn {
  readonly problems: readonly string[];
  /** How many of each were drawn. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The parts of Mermaid's databases that we ask; a flowchart has the first two, a sequence the others. */
interface Db {
  getVertices?(): Map<string, { readonly text: string }>;
  getEdges?(): readonly { readonly text: string }[];
  getActors?(): Map<string, { readonly description: string }>;
  getMessages?(): readonly {
    readonly from?: string;
    readonly to?: string;
    readonly message: unknown;
    type: number;
  }[];
  LINETYPE?: Readonly<Record<string, number>>;
}
interface Mermaid {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
  readonly mermaidAPI: { getDiagramFromText(text: string): Promise<{ readonly db: Db }> };
}

/** Whole, because the page gets nothing but this function's text. */
export async function drawInPage(text: string): Promise<Drawn> {
  const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
  const problems: string[] = [];
  const counts: Record<string, number> = {};
  const plain = (words: string) => words.replace(/\s+/g, '');

  /** Words of the text as the reader should see them: entities as characters, lines without their breaks. */
  function decode(words: string): string {
    const number = (_: string, code: string) => String.fromCodePoint(Number(code));
    return plain(words.replace(/<br>/g, ' ').replace(/ﬂ°°(\d+)¶ß/g, number));
  }

  function compare(what: string, read: readonly string[], drawn: readonly Element[]): void {
    counts[what] = drawn.length;
    if (read.length !== drawn.length) problems.push(`${drawn.length} ${what} drawn of ${read.length}`);
    const seen = drawn.map((element) => plain(element.textContent)).sort();
    const wanted = read.map(decode).sort();
    const lost = wanted.filter((words, i) => words !== seen[i]);
    if (lost.length > 0 && read.length === drawn.length) {
      problems.push(`${what} drawn as ${JSON.stringify(seen)}, not as ${JSON.stringify(wanted)}`);
    }
  }

  try {
    // Participants once, at the top.
    const sequence = { mirrorActors: false };
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', sequence });
    const { svg } = await mermaid.render('diagram', text);
    document.body.innerHTML = svg;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (db.getVertices && db.getEdges) {
      const edges = db.getEdges();
      compare(
        'nodes',
        [...db.getVertices().values()].map((vertex) => vertex.text),
        all('.node'),
      );
      compare(
        'edges',
        edges.map(() => ''),
        all('path.flowchart-link'),
      );
      const labels = all('.edgeLabels .edgeLabel .label').filter((label) => plain(label.textContent) !== '');
      compare('labels', edges.map((edge) => edge.text).filter(Boolean), labels);
    } else if (db.getActors && db.getMessages) {
      const { NOTE } = db.LINETYPE ?? {};
      const sent = db.getMessages().filter(({ from, to, type }) => from && to && type !== NOTE);
      const linesOf = (texts: readonly string[]) => texts.flatMap((words) => words.split('<br>'));
      const names = [...db.getActors().values()].map((actor) => actor.description);
      compare('lines of participants', linesOf(names), all('text.actor-box, text.actor-man'));
      const words = sent.map(({ message }) => String(message));
      compare('lines of messages', linesOf(words), all('.messageText'));
      compare(
        'arrows',
        sent.map(() => ''),
        all('.messageLine0, .messageLine1'),
      );
    } else {
      problems.push('neither a flowchart nor a sequence');
    }
    for (const element of all('svg script, svg [onerror], svg [onclick]')) {
      problems.push(`<${element.tagName}> could run a script`);
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  // What it wants to load, it asks for soon.
  await new Promise((done) => setTimeout(done, 10));
  document.body.replaceChildren();
  return { problems, counts };
}
