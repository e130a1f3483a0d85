import type {ProofTexts} from './en.ts';

/**
 * The texts about the check of a receipt with the organisation, in the built-in languages besides English, by BCP 47 tag. They are few and
 * seldom needed, so one file has all of them: part of `desk-proof.js`.
 */
export const proofTexts: Readonly<Record<string, ProofTexts>> = {
  ar: {
    'receipt.signed': 'وقّعت \u2068{organisation}\u2069 هذا الإيصال. تاريخ الاستلام: \u2068{date}\u2069.',
    'receipt.unsigned': 'ليس لدى \u2068{organisation}\u2069 توقيع لهذا الإيصال.',
    'receipt.forged': 'التوقيع لا يطابق هذا الإيصال.',
    'receipt.logged': 'سجل \u2068{organisation}\u2069 يتضمن هذا الإيصال.',
    'receipt.log-unchecked':
      'لا يمكن الآن التحقق مما إذا كان سجل \u2068{organisation}\u2069 يتضمن هذا الإيصال.',
    'receipt.not-logged': 'هذا الإيصال لا يطابق سجل \u2068{organisation}\u2069.',
  },
  bn: {
    'receipt.signed': '{organisation} এই রসিদে স্বাক্ষর করেছে। প্রাপ্তি: {date}।',
    'receipt.unsigned': 'এই রসিদের জন্য {organisation}-এর কোনো স্বাক্ষর নেই।',
    'receipt.forged': 'স্বাক্ষরটি এই রসিদের সঙ্গে মেলে না।',
    'receipt.logged': '{organisation}-এর লগে এই রসিদ আছে।',
    'receipt.log-unchecked': '{organisation}-এর লগে এই রসিদ আছে কি না, তা এখন যাচাই করা যাচ্ছে না।',
    'receipt.not-logged': '{organisation}-এর লগের সঙ্গে এই রসিদ মেলে না।',
  },
  cy: {
    'receipt.signed': 'Mae {organisation} wedi llofnodi’r dderbynneb hon. Derbyniwyd: {date}.',
    'receipt.unsigned': 'Nid oes gan {organisation} lofnod ar gyfer y dderbynneb hon.',
    'receipt.forged': 'Nid yw’r llofnod yn cyfateb i’r dderbynneb hon.',
    'receipt.logged': 'Mae’r dderbynneb hon yng nghofnod {organisation}.',
    'receipt.log-unchecked': 'Ni ellir gwirio nawr a yw’r dderbynneb hon yng nghofnod {organisation}.',
    'receipt.not-logged': 'Nid yw’r dderbynneb hon yn cyfateb i gofnod {organisation}.',
  },
  de: {
    'receipt.signed': '{organisation} hat diesen Beleg signiert. Eingegangen: {date}.',
    'receipt.unsigned': '{organisation} hat keine Signatur für diesen Beleg.',
    'receipt.forged': 'Die Signatur passt nicht zu diesem Beleg.',
    'receipt.logged': 'Der Beleg steht im Protokoll von {organisation}.',
    'receipt.log-unchecked':
      'Ob der Beleg im Protokoll von {organisation} steht, lässt sich gerade nicht prüfen.',
    'receipt.not-logged': 'Der Beleg passt nicht zum Protokoll von {organisation}.',
  },
  es: {
    'receipt.signed': '{organisation} ha firmado este recibo. Recibido: {date}.',
    'receipt.unsigned': '{organisation} no tiene una firma de este recibo.',
    'receipt.forged': 'La firma no coincide con este recibo.',
    'receipt.logged': 'El recibo consta en el registro de {organisation}.',
    'receipt.log-unchecked':
      'Ahora no se puede comprobar si el recibo consta en el registro de {organisation}.',
    'receipt.not-logged': 'El recibo no coincide con el registro de {organisation}.',
  },
  fr: {
    'receipt.signed': '{organisation} a signé ce reçu. Réception\u00a0: {date}.',
    'receipt.unsigned': '{organisation} n’a pas de signature pour ce reçu.',
    'receipt.forged': 'La signature ne correspond pas à ce reçu.',
    'receipt.logged': 'Ce reçu figure dans le journal de {organisation}.',
    'receipt.log-unchecked':
      'Impossible de vérifier pour le moment si ce reçu figure dans le journal de {organisation}.',
    'receipt.not-logged': 'Ce reçu ne correspond pas au journal de {organisation}.',
  },
  gu: {
    'receipt.signed': '{organisation} એ આ રસીદ પર સહી કરી છે. મળી: {date}.',
    'receipt.unsigned': 'આ રસીદ માટે {organisation} પાસે કોઈ સહી નથી.',
    'receipt.forged': 'સહી આ રસીદ સાથે મેળ ખાતી નથી.',
    'receipt.logged': 'આ રસીદ {organisation} ના લૉગમાં છે.',
    'receipt.log-unchecked': 'આ રસીદ {organisation} ના લૉગમાં છે કે નહીં તે હમણાં તપાસી શકાતું નથી.',
    'receipt.not-logged': 'આ રસીદ {organisation} ના લૉગ સાથે મેળ ખાતી નથી.',
  },
  it: {
    'receipt.signed': '{organisation} ha firmato questa ricevuta. Arrivo: {date}.',
    'receipt.unsigned': '{organisation} non ha una firma per questa ricevuta.',
    'receipt.forged': 'La firma non corrisponde a questa ricevuta.',
    'receipt.logged': 'La ricevuta è nel registro di {organisation}.',
    'receipt.log-unchecked':
      'Al momento non si può verificare se la ricevuta è nel registro di {organisation}.',
    'receipt.not-logged': 'La ricevuta non corrisponde al registro di {organisation}.',
  },
  nl: {
    'receipt.signed': '{organisation} heeft dit bewijs ondertekend. Ontvangen: {date}.',
    'receipt.unsigned': '{organisation} heeft geen handtekening voor dit bewijs.',
    'receipt.forged': 'De handtekening past niet bij dit bewijs.',
    'receipt.logged': 'Dit bewijs staat in het logboek van {organisation}.',
    'receipt.log-unchecked':
      'Of dit bewijs in het logboek van {organisation} staat, kan nu niet worden gecontroleerd.',
    'receipt.not-logged': 'Dit bewijs past niet bij het logboek van {organisation}.',
  },
  pa: {
    'receipt.signed': '{organisation} ਨੇ ਇਸ ਰਸੀਦ ’ਤੇ ਦਸਤਖ਼ਤ ਕੀਤੇ ਹਨ। ਮਿਲੀ: {date}।',
    'receipt.unsigned': '{organisation} ਕੋਲ ਇਸ ਰਸੀਦ ਦੇ ਦਸਤਖ਼ਤ ਨਹੀਂ ਹਨ।',
    'receipt.forged': 'ਦਸਤਖ਼ਤ ਇਸ ਰਸੀਦ ਨਾਲ ਮੇਲ ਨਹੀਂ ਖਾਂਦੇ।',
    'receipt.logged': 'ਇਹ ਰਸੀਦ {organisation} ਦੇ ਲੌਗ ਵਿੱਚ ਹੈ।',
    'receipt.log-unchecked': 'ਇਹ ਰਸੀਦ {organisation} ਦੇ ਲੌਗ ਵਿੱਚ ਹੈ ਜਾਂ ਨਹੀਂ, ਇਸ ਦੀ ਜਾਂਚ ਹੁਣੇ ਨਹੀਂ ਹੋ ਸਕਦੀ।',
    'receipt.not-logged': 'ਇਹ ਰਸੀਦ {organisation} ਦੇ ਲੌਗ ਨਾਲ ਮੇਲ ਨਹੀਂ ਖਾਂਦੀ।',
  },
  pl: {
    'receipt.signed': 'To potwierdzenie podpisała organizacja {organisation}. Otrzymano: {date}.',
    'receipt.unsigned': 'Organizacja {organisation} nie ma podpisu tego potwierdzenia.',
    'receipt.forged': 'Podpis nie pasuje do tego potwierdzenia.',
    'receipt.logged': 'To potwierdzenie jest w dzienniku, który prowadzi {organisation}.',
    'receipt.log-unchecked':
      'Nie można teraz sprawdzić, czy to potwierdzenie jest w dzienniku, który prowadzi {organisation}.',
    'receipt.not-logged': 'To potwierdzenie nie pasuje do dziennika, który prowadzi {organisation}.',
  },
  pt: {
    'receipt.signed': 'Este recibo foi assinado por {organisation}. Recebido: {date}.',
    'receipt.unsigned': '{organisation} não tem uma assinatura deste recibo.',
    'receipt.forged': 'A assinatura não corresponde a este recibo.',
    'receipt.logged': 'Este recibo está no registo de {organisation}.',
    'receipt.log-unchecked':
      'De momento não é possível verificar se este recibo está no registo de {organisation}.',
    'receipt.not-logged': 'Este recibo não corresponde ao registo de {organisation}.',
  },
  ro: {
    'receipt.signed': '{organisation} a semnat această dovadă. Primită: {date}.',
    'receipt.unsigned': '{organisation} nu are o semnătură pentru această dovadă.',
    'receipt.forged': 'Semnătura nu corespunde acestei dovezi.',
    'receipt.logged': 'Dovada este în jurnalul ținut de {organisation}.',
    'receipt.log-unchecked':
      'Acum nu se poate verifica dacă dovada este în jurnalul ținut de {organisation}.',
    'receipt.not-logged': 'Dovada nu corespunde jurnalului ținut de {organisation}.',
  },
  so: {
    'receipt.signed': '{organisation} ayaa saxiixday rasiidkan. La helay: {date}.',
    'receipt.unsigned': '{organisation} ma hayso saxiix rasiidkan.',
    'receipt.forged': 'Saxiixu uma dhigmo rasiidkan.',
    'receipt.logged': 'Rasiidkan wuxuu ku jiraa diiwaanka {organisation}.',
    'receipt.log-unchecked': 'Hadda lama hubin karo in rasiidkan ku jiro diiwaanka {organisation}.',
    'receipt.not-logged': 'Rasiidkan uma dhigmo diiwaanka {organisation}.',
  },
  tr: {
    'receipt.signed': '{organisation} bu makbuzu imzaladı. Alındığı zaman: {date}.',
    'receipt.unsigned': '{organisation} bu makbuz için bir imzaya sahip değil.',
    'receipt.forged': 'İmza bu makbuzla eşleşmiyor.',
    'receipt.logged': 'Bu makbuz {organisation} kayıt defterinde yer alıyor.',
    'receipt.log-unchecked':
      'Bu makbuzun {organisation} kayıt defterinde olup olmadığı şu anda denetlenemiyor.',
    'receipt.not-logged': 'Bu makbuz {organisation} kayıt defteriyle eşleşmiyor.',
  },
  uk: {
    'receipt.signed': 'Цю квитанцію підписує {organisation}. Отримано: {date}.',
    'receipt.unsigned': 'Підпису для цієї квитанції {organisation} не має.',
    'receipt.forged': 'Підпис не відповідає цій квитанції.',
    'receipt.logged': 'Ця квитанція є в журналі, який веде {organisation}.',
    'receipt.log-unchecked':
      'Зараз неможливо перевірити, чи є ця квитанція в журналі, який веде {organisation}.',
    'receipt.not-logged': 'Ця квитанція не відповідає журналу, який веде {organisation}.',
  },
  ur: {
    'receipt.signed': '\u2068{organisation}\u2069 نے اس رسید پر دستخط کیے ہیں۔ موصول: \u2068{date}\u2069۔',
    'receipt.unsigned': '\u2068{organisation}\u2069 کے پاس اس رسید کے دستخط نہیں ہیں۔',
    'receipt.forged': 'دستخط اس رسید سے نہیں ملتے۔',
    'receipt.logged': 'یہ رسید \u2068{organisation}\u2069 کے لاگ میں ہے۔',
    'receipt.log-unchecked':
      'ابھی یہ جانچا نہیں جا سکتا کہ یہ رسید \u2068{organisation}\u2069 کے لاگ میں ہے یا نہیں۔',
    'receipt.not-logged': 'یہ رسید \u2068{organisation}\u2069 کے لاگ سے نہیں ملتی۔',
  },
  'zh-Hans': {
    'receipt.signed': '{organisation} 已签署此回执。收到时间：{date}。',
    'receipt.unsigned': '{organisation} 没有此回执的签名。',
    'receipt.forged': '签名与此回执不符。',
    'receipt.logged': '此回执在 {organisation} 的日志中。',
    'receipt.log-unchecked': '目前无法核查此回执是否在 {organisation} 的日志中。',
    'receipt.not-logged': '此回执与 {organisation} 的日志不符。',
  },
};
