import {basisOf} from './basis-of.ts';
import {describeService} from './describe-service.ts';
import {id, terms} from './describe-terms.ts';
import type {Basis} from './types.ts';
import type {Words} from './words.ts';

const BASES: readonly Basis[] = ['consent', 'necessary'];

/** What an owner says of one purpose. */
export const describeCategory = (words: Words) =>
  words.fields(
    {
      id: id(words),
      basis: words.orFrom(words.oneOf(BASES, ' (UK exceptions: not yet available)'), (category) =>
        basisOf(category['basis'], category['id']),
      ),
      title: words.label,
      description: words.label,
      signals: terms(words),
      services: words.list(describeService(words)),
      purposes: terms(words),
      personalData: terms(words),
    },
    'id',
  );
