import type {NoticeChange} from '../config/types.ts';
import {categoryOf} from './category-of.ts';

/** The notice that the site shows now, and its earlier versions. */
export interface NoticeTerms {
  readonly noticeVersion: string;
  /** Oldest first. */
  readonly noticeChanges: readonly NoticeChange[];
}

/**
 * The changes of the notice since the version that an answer was given under; `undefined` for a version that the site does not
 * name.
 */
export function changesSince(
  {noticeVersion, noticeChanges}: NoticeTerms,
  version: string,
): readonly NoticeChange[] | undefined {
  if (version === noticeVersion) return [];
  const first = noticeChanges.findIndex(({from}) => from === version);
  return first < 0 ? undefined : noticeChanges.slice(first);
}

/** Whether the notice has changed for `key`, a category or a service in it, since the version that its answer was given under. */
export function hasChangedFor(terms: NoticeTerms, version: string, key: string): boolean {
  const isTouched = ({categories}: NoticeChange): boolean => categories?.includes(categoryOf(key)) ?? true;
  return changesSince(terms, version)?.some(isTouched) ?? true;
}
