import {presetRecords} from '../presets/all-presets.ts';

/** The name of a preset as people know the tool. */
export function nameOf(preset: string): string {
  return presetRecords.find(({id}) => id === preset)?.name ?? preset;
}
