import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {PublishedPolicy} from '../../policy/publish.ts';
import {changedMessage} from './policy-archive.ts';
import {policyCss} from './policy-css.ts';
import {policyFilterCss} from './policy-filter-css.ts';
import {fillPolicyTemplate, type TemplateOptions} from './policy-template.ts';

/** Refuses to replace another text of a version in `out`, the folder of the policy. */
export async function checkPublished(out: string, version: string, sha256: string): Promise<void> {
  const text = await readFile(join(out, version, 'policy.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const published: unknown = JSON.parse(text);
  const earlier: unknown =
    typeof published === 'object' && published !== null ? Reflect.get(published, 'sha256') : '';
  if (earlier !== sha256) throw new Error(`${join(out, version)}: ${changedMessage(version)}`);
}

/** Files beside the current page of a policy. */
interface PolicyFiles extends TemplateOptions {
  /** The bundle that defines `<privacy-policy>`. Absent: the pages have no script. */
  readonly script: string | undefined;
}

/** Writes the pages and files of a policy to `out`, the folder that is served at `base`. Resolves with how many pages there are. */
export async function writePolicy(
  out: string,
  {pages, files}: PublishedPolicy,
  options: PolicyFiles,
): Promise<number> {
  const inFolder = (address: string): string => join(out, address.slice(options.base.length));
  const texts = [
    ...pages.map(
      (page) => [join(inFolder(page.path), 'index.html'), fillPolicyTemplate(page, options)] as const,
    ),
    ...[...files].map(([path, text]) => [inFolder(path), text] as const),
    [join(out, 'policy-filter.css'), policyFilterCss] as const,
    ...(options.script === undefined ? [] : [[join(out, 'desk-policy.js'), options.script] as const]),
    ...(options.template === undefined ? [[join(out, 'policy.css'), policyCss] as const] : []),
  ];
  for (const [file, text] of texts) {
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, text);
  }
  return pages.length;
}
