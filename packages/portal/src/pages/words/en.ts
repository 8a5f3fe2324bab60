import type { PageWords } from './words.ts';

export const en: PageWords = {
  common: {
    what: 'What', when: 'When', where: 'Where', online: 'Online', requester: 'Requester', organization: 'Organization', company: 'Company', email: 'E-mail',
    note: 'Their note', price: 'Estimate', state: 'State', made: 'Asked', seats: 'Places', back: 'Back to the list', logOut: 'Log out',
    noteLabel: 'Your note', noteHint: 'It goes into the mail to the requester.', optional: 'optional', start: 'From', end: 'To', done: 'Done.', nothingHere: 'There is nothing here by that name.', reason: 'Reason', fee: 'Cancellation fee', noShowFee: 'Fee for not coming', missed: 'Missed', terms: 'If you cancel',
    now: 'Now', afterwards: 'After the change', priceByStaff: 'Set by the staff', priceOfRequest: 'Included in the price of the request',
  },
  staff: {
    title: 'Staff desk', logIn: 'Log in', logInLead: 'Use the secret key that your administrator gave you.', key: 'Secret key', keyWrong: 'This key does not work. Please check it.',
    queue: 'To do', upcoming: 'Coming up', recent: 'Last seven days', all: 'All', letters: 'Undelivered', log: 'Access log',
    waiting: (count) => (count === 1 ? '1 request is waiting for an answer' : `${count} requests are waiting for an answer`), nothingWaiting: 'Nothing is waiting for an answer.', nothingFound: 'There are no such bookings.', overdue: 'Overdue', answerBy: (time) => `Answer by ${time}`,
    approve: 'Approve', decline: 'Decline', declineHint: 'Say why it is not possible, and what might be.', propose: 'Offer another time', proposeHint: 'Where the requester takes it, the booking moves there.', cancel: 'Cancel the booking', proposed: (time) => `Offered: ${time}`, more: 'Next page',
    lettersLead: 'These mails did not arrive, or may not have. Call, or send them again.', noLetters: 'Every mail has arrived.', sendAgain: 'Send again', uncertain: 'May not have arrived', refused: 'Did not arrive',
    logLead: 'Who looked at whose record, and when. What they saw is not kept.', logWho: 'Who', logWhat: 'What', logWhen: 'When', logWhose: 'Records', logMany: (count) => `${count} records`,
    letterNames: {
      code: 'Code', received: 'Receipt', confirmed: 'Confirmation', declined: 'Refusal', changed: 'Change', cancelled: 'Cancellation', reminder: 'Reminder',
      proposed: 'Proposal', missed: 'Missed booking', attended: 'Missed booking taken back', quoted: 'Quote', delivered: 'Result', overdue: 'Answer overdue', 'card-link': 'Link to a card',
      'waitlist-joined': 'Place on the waitlist', 'waitlist-offered': 'Offer of a time', 'waitlist-lapsed': 'Offer lapsed', 'waitlist-ended': 'End of the wait', 'interest-received': 'Receipt of an interest', 'interest-accepted': 'Interest accepted', 'interest-declined': 'Interest declined',
    },
    needsCalling: 'Please check', markMissed: 'Nobody came', markMissedHint: 'It counts for the limit on missed bookings. The requester sees it on their page, and hears of it by mail in ten minutes.', missedCosts: (fee) => `It costs the requester ${fee}.`, cancelHint: 'Where you cancel, nothing is owed, and it does not count as a late cancellation of theirs.', takeBackMissed: 'They did come', proposePrice: 'Offer a time and a price', proposePriceHint: 'The requester is told the price and what cancelling costs. Where they take it, the booking is confirmed as offered. Leave the amount empty to offer a time alone.',
    toOffer: 'Check the price', offerTitle: 'Before you offer it', waitingForCompany: 'Your offer is waiting for an answer.', approveAnyway: 'Approve without waiting', approveAnywayHint: 'The offer is taken back, and the booking is confirmed at the time that was asked for.', approveUnpriced: 'Approve without a price', approveUnpricedHint: 'With no price agreed on, there is no fee for cancelling or not coming.',
  },
  requests: {
    title: 'Requests', list: 'All requests', waiting: (count) => (count === 1 ? '1 request is waiting for an answer' : `${count} requests are waiting for an answer`), nothing: 'There are no such requests.', bookingsTitle: 'Bookings to approve',
    text: 'Request', neededBy: 'Needed by', samples: 'Samples', standards: 'Standards', confidential: 'Confidential', yes: 'Yes', result: 'Result',
    quoteFor: 'What it is for', amount: 'Amount in won, without VAT', vat: 'VAT', total: 'Total', history: 'So far', promised: (time) => `We answer by ${time}`,
    accept: 'Accept', decline: 'Decline', quote: 'Quote', start: 'Start work', deliver: 'Deliver the result', close: 'Close', agree: 'Agree to the quote', withdraw: 'Withdraw the request', book: 'Book a time', bookLead: 'It costs what you agreed to, under the same terms. Choose a day to see its free times.', bookTime: 'Book this time',
  },
  interests: {
    list: 'Interests', waiting: (count) => (count === 1 ? '1 expression of interest is waiting for an answer' : `${count} expressions of interest are waiting for an answer`), nothing: 'There are no such expressions of interest.', country: 'Country',
    contact: 'Contact', person: 'Person to write to', answer: 'Their answer', acceptHint: 'Write down the contact that the owner of the profile agreed to share. It goes into the mail to the requester.',
  },
  waitlist: {
    title: 'Waitlist', waiting: 'Waiting', offers: 'Offered', nobody: 'Nobody is waiting.', days: 'Days that suit', length: 'Length', minutes: (minutes) => (minutes % 60 === 0 ? `${minutes / 60} hour${minutes === 60 ? '' : 's'}` : `${minutes} min`),
    ahead: (count) => (count === 0 ? 'Next in line' : count === 1 ? '1 person is before you' : `${count} people are before you`), offered: (time) => `Offered: ${time}`, until: (time) => `Kept until ${time}; then it goes to the next in line.`, toBooking: 'See the booking', booked: 'It is booked. A confirmation is on its way to you.',
    accept: 'Book this time', decline: 'Let it go and wait on', leave: 'Leave the waitlist', leaveLead: 'This cannot be undone. What was offered goes to the next in line at once.',
  },
  notice: {
    title: 'Privacy notice', controller: 'Controller', version: 'Version', from: (day) => `from ${day}`, items: 'What is kept', retention: 'How long', refusal: 'If you refuse',
    recipient: 'Who receives it', country: 'Country it goes to', required: 'Required', optional: 'Optional', agree: 'Your agreement',
  },
  card: {
    title: 'Your card', headline: 'In one line', inKorean: 'Korean', inEnglish: 'English', hours: 'Consultation hours', hoursLead: 'Leave days empty on which you give none.', opens: 'From', closes: 'To', minutes: 'Minutes each',
    onsite: 'On site', online: 'Online', consents: 'Being shown and matched', consentsLead: 'You can take each back at any time, and it acts at once. Without matching your card is shown, and recommended to nobody.', fields: (names) => `Fields: ${names}`, save: 'Save',
    fieldNames: new Map(Object.entries({
      name: 'name', role: 'role', headline: 'headline', interests: 'interests', topics: 'topics', works: 'works', featuredWorks: 'featured works', career: 'career', education: 'education',
      languages: 'languages', videos: 'films', consultation: 'consultation hours', contact: 'contact', portrait: 'portrait', organization: 'organization', hub: 'hub',
    })),
    links: 'Card links', linksLead: 'Mails a researcher the link with which they edit their own card.', whose: 'Researcher', send: 'Send the mail',
  },
  mine: {
    title: 'Your booking', linkOver: 'This link no longer works', linkOverLead: 'It has expired, or was not copied whole. Please open the link in your mail again.',
    move: 'Change the time', moveLead: 'Choose a day to see its free times.', day: 'Day', showTimes: 'Show times', noTimes: 'Nothing is free on this day. Please choose another.', choose: 'Choose', moveTitle: 'Before you change it', take: 'Change to this time',
    cancel: 'Cancel the booking', cancelLead: 'This cannot be undone. Somebody else can have the time then.', cancelCosts: (fee) => `Cancelling now costs ${fee}.`, cancelLate: 'Cancelling now counts as late. It costs nothing.', noShowCosts: (fee) => `Not coming without cancelling costs ${fee}.`, cancelFree: (until) => `Until ${until} cancelling is free of charge.`, calendar: 'Get the calendar file (.ics)', proposalLead: (time) => `The staff offer another time: ${time}`, accept: 'Take the time offered', priceLead: (time) => `The staff have a price for you: ${time}`, acceptPrice: 'Book it at this price', over: 'Nothing can be changed any more.', missed: 'The staff wrote down that nobody came. If you did, please tell them.', timesOn: (day) => `Free on ${day}`,
  },
};
