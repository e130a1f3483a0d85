import type {BannerTexts} from './en.ts';

/** Italiano: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'I cookie su questo sito',
  'banner.text':
    'Alcuni cookie servono per far funzionare questo sito. Vorremmo usarne anche altri, ma solo se sei d’accordo.',
  'banner.text.named':
    '{organisation} ha bisogno di alcuni cookie per far funzionare questo sito. Vorremmo usarne anche altri, ma solo se sei d’accordo.',
  'banner.ask': 'Ti chiediamo il consenso per: {categories}.',
  'banner.gpc':
    'Il tuo browser invia Global Privacy Control e lo abbiamo ricevuto. Questi restano disattivati, a meno che tu non li attivi.',
  'banner.accept': 'Accetta tutto',
  'banner.reject': 'Rifiuta tutto',
  'banner.settings': 'Impostazioni',
  'banner.on': 'Già attivo: {category}. {description} Gestito da {services}.',
  'banner.object': 'Disattiva {category}',
  'banner.off': 'Disattivato: {categories}.',
  'notice.title': 'Che cosa è già attivo',
  'notice.text':
    'La legge permette a questo sito di usarli senza chiedere prima. Puoi disattivarli, adesso o più tardi.',
  'notice.accept': 'Lascia attivo',
  'notice.reject': 'Disattiva',
  'link.policy': 'Informativa sulla privacy',
  'link.rights': 'I tuoi diritti sui tuoi dati',
  'confirmation.title': 'La tua scelta è salvata',
  'confirmation.granted': 'Hai detto sì a: {categories}.',
  'confirmation.refused': 'Hai detto no a: {categories}.',
  'confirmation.change': 'Cambia la mia scelta',
  'confirmation.hide': 'Nascondi',
  'trouble.title': 'Le impostazioni non sono state caricate',
  'trouble.text': 'Controlla la connessione, poi riprova.',
  'category.necessary.title': 'Strettamente necessario',
  'category.necessary.description': 'Far funzionare il sito e ricordare questa scelta.',
  'category.functional.title': 'Funzioni aggiuntive',
  'category.functional.description': 'Ricordare come preferisci usare il sito.',
  'category.analytics.title': 'Statistiche',
  'category.analytics.description': 'Mostrarci come viene usato il sito, così possiamo migliorarlo.',
  'category.marketing.title': 'Pubblicità',
  'category.marketing.description': 'Mostrarti annunci e misurare se funzionano.',
  'category.media.title': 'Video e altri contenuti',
  'category.media.description': 'Riprodurre video, mappe e post di altri siti.',
  'embed.text': 'Questo viene da {service}. Se lo riproduci, {service} saprà che sei stato qui.',
  'embed.stores': 'Conserva questo nel tuo browser: {names}.',
  'embed.may-store': 'Può conservare dati nel tuo browser.',
  'embed.play': 'Riproduci una volta',
  'embed.always': 'Consenti sempre {service}',
};
