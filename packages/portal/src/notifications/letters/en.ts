import type { LetterWords } from './words.ts';

export const en: LetterWords = {
  greeting: (name) => `Dear ${name},`,
  labels: { title: 'What', when: 'When', where: 'Where', note: 'Note from the staff', price: 'Price, VAT included', terms: 'If you cancel', fee: 'Fee', deadline: 'Answer due', contact: 'Contact', online: 'Online' },
  links: {
    progress: 'See where it stands', received: 'See, move or cancel', confirmed: 'See, move or cancel', changed: 'See, move or cancel', reminder: 'See, move or cancel', declined: 'See the booking', cancelled: 'See the booking', missed: 'See the booking', attended: 'See the booking',
    proposed: 'Answer the offer', quoted: 'Answer the quote', delivered: 'See the results', overdue: 'Answer it here', 'card-link': 'Your card',
    'waitlist-joined': 'See your place, or leave', 'waitlist-offered': 'Book it, or let it go', 'waitlist-lapsed': 'See your place, or leave', 'waitlist-ended': 'See what you waited for',
    'interest-received': 'See where it stands', 'interest-accepted': 'See where it stands', 'interest-declined': 'See where it stands',
  },
  closing: (institute) => `${institute}\nNobody reads answers to this mail.`,
  unasked: 'If you did not ask for it, you need not do anything.',
  letters: {
    code: ({ code, minutes }) => ({
      subject: 'Your confirmation code',
      lines: [`Your code: ${code}`, `Enter it within ${minutes} minutes and your request is in. Do not give it to anyone.`],
    }),
    received: ({ title, promisedBy }) => ({ subject: `Received: ${title}`, lines: [`Your request has arrived. The staff will look at it and answer you${promisedBy === undefined ? '' : ` by ${promisedBy}`}.`] }),
    confirmed: ({ title, when }) => ({ subject: `${when === undefined ? 'Accepted' : 'Booked'}: ${title}`, lines: [when === undefined ? 'Your request has been accepted. You will hear by mail what comes next.' : 'Your booking is confirmed. The invitation that comes with this mail puts it into your calendar.'] }),
    declined: ({ title }) => ({ subject: `Not possible: ${title}`, lines: ['We are sorry, this request cannot be met. If another time or another way would help, please ask again.'] }),
    changed: ({ title, isWaiting }) => ({ subject: `New time: ${title}`, lines: [isWaiting === true ? 'The time has changed, and the staff have to confirm the new one. Until then your calendar shows it as tentative; you hear from us once it is confirmed.' : 'The time has changed. The entry in your calendar moves along.'] }),
    cancelled: ({ title, isLate }) => ({ subject: `Cancelled: ${title}`, lines: ['The booking is cancelled. The entry in your calendar goes away too.', ...(isLate === true ? ['It counts as cancelled late.'] : [])] }),
    reminder: ({ title }) => ({ subject: `Coming up: ${title}`, lines: ['Your booking is near. If you cannot come, please cancel in time: somebody else may be waiting.'] }),
    proposed: ({ title, price }) => price === undefined
      ? { subject: `Another time: ${title}`, lines: ['Instead of the time you asked for, we can offer the one below. Please look at its price and terms at the link below and decide; if you take it, your booking is confirmed.'] }
      : { subject: `Your price: ${title}`, lines: ['This is what the time below costs, and what it costs to cancel. Please decide at the link below; if you take it, your booking is confirmed.'] },
    missed: ({ title }) => ({ subject: `Nobody came: ${title}`, lines: ['The staff wrote down that nobody came to this booking. If you did come, please tell them.'] }),
    attended: ({ title }) => ({ subject: `Put right: ${title}`, lines: ['It was written down by mistake that nobody came to this booking. That is taken back, and you owe nothing for it.'] }),
    quoted: ({ title }) => ({ subject: `Quote: ${title}`, lines: ['Here is our quote. Please look at it and answer at the link below.'] }),
    delivered: ({ title }) => ({ subject: `Results: ${title}`, lines: ['Your results are ready. You find them at the link below.'] }),
    overdue: ({ title }) => ({ subject: `Answer overdue: ${title}`, lines: ['A request has been waiting longer than was promised. Please answer it first.'] }),
    'waitlist-joined': ({ title }) => ({ subject: `On the waitlist: ${title}`, lines: ['You are in line. When a time becomes free and it is your turn, we write to you and keep it while you answer.'] }),
    'waitlist-offered': ({ title, deadline }) => ({ subject: `A time is free: ${title}`, lines: [`A time that you wait for is free. We keep it for you until ${deadline ?? ''}. Without an answer by then it goes to the next in line.`] }),
    'waitlist-lapsed': ({ title }) => ({ subject: `Passed on: ${title}`, lines: ['There was no answer, and the time below has gone to the next in line. You keep your place and hear of the next time. If that is not answered either, the wait ends.'] }),
    'waitlist-ended': ({ title }) => ({ subject: `End of the wait: ${title}`, lines: ['The days that you waited for are over, or two offers were not answered. If you still need a time, please join again.'] }),
    'interest-received': ({ title }) => ({ subject: `Received: ${title}`, lines: ['Your expression of interest has arrived. It goes to whoever is behind the profile; we write to you when they have answered.'] }),
    'interest-accepted': ({ title }) => ({ subject: `Accepted: ${title}`, lines: ['The other side would like to talk with you. Please write to the contact below.'] }),
    'interest-declined': ({ title }) => ({ subject: `No match this time: ${title}`, lines: ['The other side has read your expression of interest and does not take it further for now.'] }),
    'card-link': () => ({ subject: 'Where to edit your card', lines: ['With the link below you edit your card and consultation hours, and decide whether it is shown and matched.'] }),
  },
};
