/** Downloads with the reader's own numbers are made here, in the browser; without own numbers the links serve. */
import { addressed, loadSheet, parts, say } from './page.ts';

async function download({ dataset }: HTMLAnchorElement, own: string): Promise<void> {
  const [sheet, { ownFile }] = await Promise.all([loadSheet(), import('./own-file.ts')]);
  const { name, content } = await ownFile(sheet, own, dataset.download ?? '', dataset.host ?? '');
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(content);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

for (const link of parts<HTMLAnchorElement>('a[data-download]')) {
  link.addEventListener('click', (event) => {
    const own = addressed('own');
    if (!own) return;
    event.preventDefault();
    say('download', '');
    // Never the file with the printed numbers instead: it would be taken for the reader's own.
    download(link, own).catch(() => say('download', 'The file with your values could not be made.'));
  });
}
