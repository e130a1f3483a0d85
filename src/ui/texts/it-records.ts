import type {RecordsTexts} from './en.ts';

/** Italiano: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Versione dell’avviso',
  'receipt.reference': 'Riferimento',
  'receipt.hash': 'Impronta di questa ricevuta',
  'receipt.download': 'Scarica come file (JSON)',
  'receipt.history': 'Ricevute precedenti ({count})',
  'choices.earlier': 'Come ci si è arrivati ({count})',
  'receipt.by': 'Richiesto da',
  'receipt.for': 'Che cosa hai accettato',
  'receipt.until': 'Valido fino al',
  'receipt.policy': 'Informativa in quel momento',
  'receipt.print': 'Stampa',
  'receipt.sound': 'Questa ricevuta è completa e non modificata.',
  'receipt.unchecked': 'Questa pagina non può verificare la ricevuta, perché la connessione non è sicura.',
  'receipt.hash-missing':
    'Questa ricevuta non ha un’impronta, quindi nessuno può dire se è stata modificata.',
  'receipt.content-changed': 'Questa ricevuta è stata modificata dopo la sua creazione.',
  'receipt.chain-broken': 'Questa ricevuta non è la continuazione della precedente.',
  'receipt.events-changed': 'Alcune risposte precedenti di questa ricevuta sono state modificate o omesse.',
  'swept.removed': 'Rimosso dal tuo browser: {names}.',
  'swept.nothing': 'Nel tuo browser non c’era più nulla da rimuovere.',
  'swept.kept': 'Questi non sono stati rimossi:',
  'swept.other-site': '{name}: conservato all’indirizzo di un altro sito, che non possiamo raggiungere.',
  'swept.server-only': '{name}: nessuna pagina può vederlo o rimuoverlo, solo il nostro server.',
  'swept.shared': '{name}: lo usa anche qualcosa che è ancora attivo.',
  'swept.in-use':
    '{name}: una pagina di questo sito lo usa ancora. Chiudi le schede di questo sito e sparirà.',
  'swept.refused': '{name}: il tuo browser non ci ha permesso di rimuoverlo.',
  'swept.help': 'Puoi cancellarli tu nelle impostazioni del tuo browser.',
  'cookies.consent': 'Funziona solo se accetti.',
  'cookies.necessary': 'Sempre attivo: senza, il sito non funziona.',
  'cookies.statistics':
    'Attivo se non dici di no: la legge permette ai siti di contare le visite senza chiedere.',
  'cookies.appearance':
    'Attivo se non dici di no: la legge permette ai siti di adattarsi a te senza chiedere.',
  'cookies.nothing': 'Non conserva nulla nel tuo browser.',
};
