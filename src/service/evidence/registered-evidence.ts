import type {Evidence} from '../../receipt/model.ts';
import {type RegisteredMember, registeredMembers} from '../../receipt/register-paths.ts';
import type {RegisterFolder} from '../receipts/register-folder.ts';
import {type MissingEvidence, sha256Of} from './manifest.ts';

/** The files that are registered under the hashes of a receipt, and the hashes without one. */
export interface RegisteredEvidence {
  /** The texts of the files, by the member of `evidence` that has the hash. */
  readonly registered: ReadonlyMap<RegisteredMember, string>;
  readonly missing: readonly MissingEvidence[];
}

/** Reads what the hashes of a receipt stand for from the folder of registered builds. */
export async function registeredEvidence(
  evidence: Evidence,
  register?: RegisterFolder,
): Promise<RegisteredEvidence> {
  const registered = new Map<RegisteredMember, string>();
  const missing: MissingEvidence[] = [];
  for (const what of registeredMembers) {
    const value = evidence[what];
    if (!value) continue;
    const text = await register?.read(what, value);
    if (text === undefined) missing.push({what, value, reason: 'not-registered'});
    else if (!hasHash(what, value, text)) missing.push({what, value, reason: 'altered'});
    else registered.set(what, text);
  }
  return {registered, missing};
}

/** Whether a registered file is what a hash stands for. */
export function hasHash(what: RegisteredMember, hash: string, text: string): boolean {
  switch (what) {
    case 'noticeSha256':
      return sha256Of(registeredWords(text) ?? '') === hash;
    case 'configSha256':
      return sha256Of(text) === hash;
    case 'policySha256':
      // The hash is that of the policy itself, which is at its address. The file says so.
      return memberIn(text, 'sha256') === hash;
    case 'bundleSha384':
      return memberIn(text, 'integrity') === hash;
  }
}

/** The words in the file of a registered notice. */
export function registeredWords(notice: string): string | undefined {
  return memberIn(notice, 'text');
}

/** The text of a member of a JSON object. */
function memberIn(json: string, name: string): string | undefined {
  try {
    const value = (JSON.parse(json) as Readonly<Record<string, unknown>> | null)?.[name];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
