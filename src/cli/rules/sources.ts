/** Schedule A1 of the Privacy and Electronic Communications Regulations 2003 (PECR): the exceptions from regulation 6. */
export const SCHEDULE_A1 = 'https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1';

/** How the Information Commissioner's Office (ICO) reads Schedule A1. */
export const ICO_EXCEPTIONS =
  'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies/what-are-the-exceptions';

/** What the ICO expects visitors to be told about each technology. */
export const ICO_INFORMATION =
  'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies/how-do-we-tell-people-about-the-storage-and-access-technologies-we-use';

/** Lawfulness of processing. */
export const UK_GDPR_ARTICLE_6 = 'https://www.legislation.gov.uk/eur/2016/679/article/6';

/** What consent is: specific and informed, among others. */
export const UK_GDPR_ARTICLE_4 = 'https://www.legislation.gov.uk/eur/2016/679/article/4';

/** The recitals. Recital 42: for consent to be informed, the visitor knows at least the controller and the purposes. */
export const UK_GDPR_RECITAL_42 = 'https://www.legislation.gov.uk/eur/2016/679/introduction';

/** How the ICO reads the rules on asking: among others, that refusing is as easy as agreeing. */
export const ICO_MANAGING =
  'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies/how-do-we-manage-consent-in-practice';

/** How people are told about their rights and their data: in clear and plain language. */
export const UK_GDPR_ARTICLE_12 = 'https://www.legislation.gov.uk/eur/2016/679/article/12';

/** What the controller tells people when it collects data from them. */
export const UK_GDPR_ARTICLE_13 = 'https://www.legislation.gov.uk/eur/2016/679/article/13';

/** The controller's measures, which it reviews and updates where necessary. */
export const UK_GDPR_ARTICLE_24 = 'https://www.legislation.gov.uk/eur/2016/679/article/24';

/** What a processor is bound to by contract: to act on the controller's instructions. */
export const UK_GDPR_ARTICLE_28 = 'https://www.legislation.gov.uk/eur/2016/679/article/28';

/** What a request for consent has to hold, as the ICO reads the UK GDPR. */
export const ICO_CONSENT =
  'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/consent/how-should-we-obtain-record-and-manage-consent';
