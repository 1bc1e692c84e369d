/** The running title of a product's printed sheet: the policy of the site has no room for a style in the page. */
import type { APIRoute } from 'astro';
import { pageTitles } from '../../components/sheet/page-titles.ts';
import type { Product } from '../../catalog/model.ts';
import { reference } from '../_reference.ts';
import { revision } from '../_revision.ts';

export async function getStaticPaths() {
  const { catalog } = reference();
  return [...catalog.products.values()].map((product) => ({
    params: { product: product.id },
    props: { product },
  }));
}

export const GET: APIRoute<{ product: Product }> = ({ props: { product } }) => {
  const ref = reference();
  const { id, date } = revision(product);
  const state = date ? `Content of ${date}, ${id}` : `Content ${id}`;
  return new Response(pageTitles(product, ref, state), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
