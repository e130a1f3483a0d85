import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {FastifyInstance} from 'fastify';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {formStyles} from './form-styles.ts';
import {plainPageStyles} from './plain-page-styles.ts';

/** A file beside each form. */
export interface FormAsset {
  /** Name with a query that changes with its content. */
  readonly address: string;
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** The style sheet, and the script of the forms if the package was built. */
export const formAssets: readonly FormAsset[] = [
  asset('forms.css', 'text/css; charset=utf-8', plainPageStyles + formStyles),
  asset('forms.js', 'text/javascript; charset=utf-8', readScript()),
].filter(({content}) => content !== '');

/** The bundle is beside the folder of the built service. The sources, which run in a clone, are elsewhere. */
function readScript(): string {
  const places = ['../desk-forms.js', '../../../dist/desk-forms.js'];
  const texts = places.map((place) =>
    tryOrUndefined(() => readFileSync(new URL(place, import.meta.url), 'utf8')),
  );
  return texts.find((text) => text !== undefined) ?? '';
}

function asset(name: string, type: string, content: string): FormAsset {
  const version = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return {address: `${name}?v=${version}`, name, type, content};
}

/** Adds the files beside each form. */
export function addFormAssets(scope: FastifyInstance, paths: readonly string[]): void {
  for (const path of paths)
    for (const {name, type, content} of formAssets)
      scope.get(`${path}/${name}`, {schema: {hide: true}}, (_request, reply) =>
        reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(content),
      );
}
