import {basisOf} from './basis-of.ts';
import {describeService} from './describe-service.ts';
import {id, terms} from './describe-terms.ts';
import {SIGNAL} from './patterns.ts';
import type {Basis} from './types.ts';
import type {Words} from './words.ts';

const BASES: readonly Basis[] = ['consent', 'necessary', 'statistics', 'appearance'];

/** What an owner says of one purpose. */
export const describeCategory = (words: Words) =>
  words.fields(
    {
      id: id(words),
      basis: words.orFrom(words.oneOf(BASES), basisOf),
      title: words.label,
      description: words.label,
      signals: words.list(words.text('a signal like "google:analytics_storage"', SIGNAL)),
      services: words.list(describeService(words)),
      purposes: terms(words),
      personalData: terms(words),
    },
    'id',
  );
