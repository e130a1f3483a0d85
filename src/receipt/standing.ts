import type {Receipt} from './receipt.ts';

/** Ids of the purposes that stood granted after the newest event of a receipt. */
export const standing = (receipt: Receipt | undefined): readonly string[] =>
  Object.entries(receipt?.record.events.at(-1)?.purposes ?? {}).flatMap(([id, answer]) =>
    answer === 'granted' ? id : [],
  );
