/** Two components on one computer of one product, for the tests of the rules about collisions. */
import type { TestContent } from './test-catalog.ts';

export type Fields = Record<string, unknown>;

/** What the page of either component says besides its port. */
export interface PairPages {
  readonly crane?: Fields;
  readonly gate?: Fields;
}

export const PRODUCTS = {
  'harbour-1': {
    hostRoles: [
      { id: 'server', name: 'Server computer', class: 'server', os: 'windows' },
      { id: 'client', name: 'Client computer', class: 'client', os: 'windows' },
    ],
  },
};

/** @param shared what both ports are; each has a service of its own */
export function pairOf(shared: Fields, crane: Fields, gate: Fields, pages: PairPages = {}): TestContent {
  return {
    products: PRODUCTS,
    components: {
      'harbour-1/crane': {
        runsOn: ['server'],
        ...pages.crane,
        ports: [{ id: 'lift', ...shared, service: 'Crane Service', ...crane }],
      },
      'harbour-1/gate': {
        runsOn: ['server'],
        ...pages.gate,
        ports: [{ id: 'open', ...shared, service: 'Gate Service', ...gate }],
      },
    },
  };
}
