/** Lets a reader install the reference, which answers offline, beside the other programs of a device. */
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { GROUND } from '../layouts/ground.ts';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify({
      name: 'Portolan',
      description: 'Which component listens on which port, who connects to it, and which document says so.',
      lang: 'en',
      id: href('/'),
      start_url: href('/'),
      scope: href('/'),
      // With the browser's buttons for back and forward: a reference is walked to and fro.
      display: 'minimal-ui',
      theme_color: GROUND.light,
      background_color: GROUND.light,
      icons: [{ src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
    })}\n`,
  );
