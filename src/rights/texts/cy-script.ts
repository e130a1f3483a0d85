import type {ScriptTexts} from './en-script.ts';

export const scriptWelsh: ScriptTexts = {
  'draft.kept':
    'Nes i chi anfon y ffurflen hon, mae eich atebion yn aros yn y tab hwn o’ch porwr. Maen nhw’n cael eu dileu pan fyddwch yn ei gau.',
  'draft.restored': 'Mae’r hyn y gwnaethoch ei deipio yn y tab hwn o’r blaen yma eto.',
  'draft.delete': 'Dileu’r hyn y gwnes i ei deipio',
  'receipts.attach': 'Atodi’r derbynebau am gwcis y mae’r porwr hwn yn eu cadw ({count})',
  'offline.title': 'Ni allwn gyrraedd y wefan ar hyn o bryd',
  'offline.text':
    'Does dim wedi’i anfon, ac nid oes dim o’r hyn y gwnaethoch ei deipio wedi’i golli. Gwiriwch eich cysylltiad, yna pwyswch y botwm eto.',
};
