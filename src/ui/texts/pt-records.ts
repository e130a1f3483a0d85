import type {RecordsTexts} from './en.ts';

/** Português: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Versão do aviso',
  'receipt.reference': 'Referência',
  'receipt.hash': 'Impressão digital deste recibo',
  'receipt.download': 'Transferir como ficheiro (JSON)',
  'receipt.history': 'Recibos anteriores ({count})',
  'choices.earlier': 'Como se chegou aqui ({count})',
  'receipt.by': 'Perguntado por',
  'receipt.for': 'O que aceitou',
  'receipt.until': 'Válido até',
  'receipt.policy': 'Política nessa altura',
  'receipt.print': 'Imprimir',
  'receipt.sound': 'Este recibo está completo e sem alterações.',
  'receipt.unchecked': 'Esta página não pode verificar o recibo, porque a ligação não é segura.',
  'receipt.hash-missing':
    'Este recibo não tem impressão digital, por isso ninguém pode dizer se foi alterado.',
  'receipt.content-changed': 'Este recibo foi alterado depois de criado.',
  'receipt.chain-broken': 'Este recibo não é a continuação do anterior.',
  'receipt.events-changed': 'Respostas anteriores deste recibo foram alteradas ou omitidas.',
  'swept.removed': 'Removido do seu navegador: {names}.',
  'swept.nothing': 'Não restava nada no seu navegador para remover.',
  'swept.kept': 'Isto não foi removido:',
  'swept.other-site': '{name}: guardado no endereço de outro site, ao qual não podemos chegar.',
  'swept.server-only': '{name}: nenhuma página o pode ver ou remover, só o nosso servidor.',
  'swept.shared': '{name}: algo que ainda está ligado também o usa.',
  'swept.in-use':
    '{name}: uma página deste site ainda o usa. Feche os separadores deste site e desaparecerá.',
  'swept.refused': '{name}: o seu navegador não nos deixou removê-lo.',
  'swept.help': 'Pode apagar isto nas definições do seu navegador.',
  'cookies.consent': 'Só funciona se aceitar.',
  'cookies.necessary': 'Sempre ligado: o site não funciona sem isto.',
  'cookies.statistics':
    'Ligado, a menos que diga não: a lei permite que os sites contem visitas sem perguntar.',
  'cookies.appearance':
    'Ligado, a menos que diga não: a lei permite que os sites se adaptem a si sem perguntar.',
  'cookies.nothing': 'Não guarda nada no seu navegador.',
};
