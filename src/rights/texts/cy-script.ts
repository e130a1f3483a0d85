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
  'mail.without':
    'Mae’r ffurflen hon yn agor eich rhaglen e-bost gyda’ch atebion. Os nad yw’n gwneud hynny, ysgrifennwch atom yn eich geiriau eich hun.',
  'mail.subject': 'Fy ngwybodaeth',
  'mail.title': 'Mae eich e-bost yn barod',
  'mail.text':
    'Does dim wedi’i anfon eto. Agorwch ef yn eich rhaglen e-bost a’i anfon at {email}, neu ei gadw fel ffeil ac anfon honno.',
  'mail.long': 'Mae’n hir: cadwch y ffeil, a’i hatodi i’r e-bost.',
  'mail.attached': 'Mae fy atebion yn y ffeil sydd wedi’i hatodi.',
  'mail.warning':
    'Gall eraill ddarllen e-bost ar ei ffordd. Os nad ydych eisiau hynny, anfonwch lythyr atom.',
  'mail.open': 'Ei agor yn fy rhaglen e-bost',
  'mail.save': 'Ei gadw fel ffeil',
};
