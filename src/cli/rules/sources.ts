/** Schedule A1 of the Privacy and Electronic Communications Regulations 2003 (PECR): the exceptions from regulation 6. */
export const SCHEDULE_A1 = 'https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1';

/** How the Information Commissioner's Office (ICO) reads Schedule A1. */
export const ICO_EXCEPTIONS =
  'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies/what-are-the-exceptions';

/** Lawfulness of processing. */
export const UK_GDPR_ARTICLE_6 = 'https://www.legislation.gov.uk/eur/2016/679/article/6';

/** The conditions for consent, one of which is that the controller is known. */
export const UK_GDPR_ARTICLE_4 = 'https://www.legislation.gov.uk/eur/2016/679/article/4';
