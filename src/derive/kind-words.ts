/** What a component is, in words. */
import type { Component } from '../catalog/model.ts';

export const KIND_WORDS: Record<Component['kind'], string> = {
  server: 'server role',
  agent: 'agent',
  console: 'console',
  service: 'service',
  solution: 'solution',
  function: 'function',
  device: 'device',
  external: 'outside system',
};
