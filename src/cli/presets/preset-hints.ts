import {presetUses, type Presets} from '../../config/presets.ts';
import {formOf} from './preset-form.ts';
import {knownPresets} from './site-presets.ts';

/**
 * Lines to print when a configuration, as its owner wrote it, names presets of processors: the panel promises visitors what a
 * processor is bound to, and only the contract of the site says whether this one is.
 */
export function presetHints(written: unknown, presets: Presets = knownPresets): readonly string[] {
  const assumed = presetUses(written, presets).filter(
    ({preset, overrides}) => preset?.role === 'processor' && !('role' in overrides),
  );
  const names = assumed.map(({preset}) => preset?.id).join(', ');
  if (assumed.length === 0) return [];
  return [
    `Hint: the panel promises that these act only on your instructions: ${names}. If a contract does not bind one of them to that, write its role, such as ${formOf(assumed[0], '"role": "controller"')}.`,
  ];
}
