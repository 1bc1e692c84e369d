/** The `<svg>` around every diagram: its name, its description, its size. */
import { element, escapeXml } from './svg.ts';
import { STANDALONE_STYLE } from './style.ts';

export interface FigureHead {
  /** Unique among the diagrams of the site, of letters, digits and hyphens; begins every id inside. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Size in px. */
  readonly width: number;
  readonly height: number;
}

/**
 * @param body markup
 * @param use `page`: inside HTML, on the page's own style sheet. `file`: a document of its own, with its style.
 */
export function svgFigure(head: FigureHead, body: string, use: 'page' | 'file'): string {
  const [title, desc] = [`${head.id}-title`, `${head.id}-desc`];
  return element(
    'svg',
    {
      'xmlns': 'http://www.w3.org/2000/svg',
      'class': 'diagram',
      'role': 'group',
      'aria-labelledby': title,
      'aria-describedby': desc,
      'viewBox': `0 0 ${Math.ceil(head.width)} ${Math.ceil(head.height)}`,
      'width': Math.ceil(head.width),
      'height': Math.ceil(head.height),
    },
    element('title', { id: title }, escapeXml(head.title)),
    element('desc', { id: desc }, escapeXml(head.description)),
    ...(use === 'file' ? [`<style>${STANDALONE_STYLE}</style>`] : []),
    body,
  );
}
