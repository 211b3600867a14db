/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-articles.h"

#include <glib/gi18n.h>

static const AttuneBlock why_ask[] = {
  { ATTUNE_BLOCK_PARA,
    N_ ("A baby cannot answer in words. Asking is still worth a pause, for five reasons.") },
  { ATTUNE_BLOCK_HEADING, N_ ("It makes you look") },
  { ATTUNE_BLOCK_PARA, N_ ("The question is a planned pause in which you watch your baby before "
                           "your hands begin. This "
                           "is the part that helps most: whoever pauses sees more.") },
  { ATTUNE_BLOCK_HEADING, N_ ("It makes touch predictable") },
  { ATTUNE_BLOCK_PARA,
    N_ ("The same sound, sight and words every time let your baby know what comes next. Teachers "
        "say that babies usually come to know the sign after two to eight weeks of daily "
        "massage.") },
  { ATTUNE_BLOCK_HEADING, N_ ("It is serve and return") },
  { ATTUNE_BLOCK_PARA,
    N_ ("Your baby sends a signal. You notice, answer, name it, wait, and let your baby end it.") },
  { ATTUNE_BLOCK_HEADING, N_ ("It says: my body belongs to me") },
  { ATTUNE_BLOCK_PARA, N_ ("Being asked, and having a no heard, is where that begins.") },
  { ATTUNE_BLOCK_HEADING, N_ ("What it is not") },
  { ATTUNE_BLOCK_PARA,
    N_ ("A young baby does not understand the words and cannot agree as an adult does. Nappies and "
        "medicine come without a free choice. Massage is different: it can always wait, so a no "
        "can always be kept.") },
  { ATTUNE_BLOCK_HEADING, N_ ("How it goes") },
  { ATTUNE_BLOCK_POINT, N_ ("Three slow breaths. Shoulders down, phone silent.") },
  { ATTUNE_BLOCK_POINT, N_ ("Face to face, 20 to 30 cm apart. Say hello by name.") },
  { ATTUNE_BLOCK_POINT, N_ ("Rub dry, warm hands together near your baby: swish, swish.") },
  { ATTUNE_BLOCK_POINT, N_ ("Open both hands, palms towards your baby, close to your own body.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Ask one short question, with the same key word each time. Then be quiet.") },
  { ATTUNE_BLOCK_POINT, N_ ("Wait with a friendly face. Babies answer slowly: count to ten.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Say aloud what you see. Yes, not sure or no: each is a good answer.") },
  { ATTUNE_BLOCK_SOURCE,
    N_ ("IMIS, “Asking permission to massage”; Infant Massage USA, “Asking permission”; Center on "
        "the Developing Child, Harvard, serve and return.") },
  { ATTUNE_BLOCK_END, NULL },
};

static const AttuneBlock reading[] = {
  { ATTUNE_BLOCK_PARA,
    N_ ("One sign alone says little. Look for several at once, and at the moment you are in.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Yes") },
  { ATTUNE_BLOCK_PARA,
    N_ ("One clear good sign, such as a smile, cooing, or reaching for your hands; or two quiet "
        "ones, "
        "such as bright eyes and open, soft hands. Nothing that says stop.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Not sure") },
  { ATTUNE_BLOCK_PARA,
    N_ ("Mixed signs, one or two small break signs, nothing to see, or sleepy. Keep your hands "
        "still "
        "and wait about ten seconds. Then slower and softer, or a nest of hands. Ask once more.") },
  { ATTUNE_BLOCK_HEADING, N_ ("No") },
  { ATTUNE_BLOCK_PARA, N_ ("Turning right away, arching, pushing your hand, a stop hand, crying, "
                           "asleep, hungry. Stop, "
                           "thank your baby for telling you, and hold.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Three honest warnings") },
  { ATTUNE_BLOCK_POINT, N_ ("One sign alone says little.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Looking away is often just a breath: wait five to ten seconds. Many babies come back by "
        "themselves.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Stillness is not always a yes. A soft, still baby with bright eyes is listening. A stiff, "
        "still baby with a blank stare or held breath is shutting down, and that is a no.") },
  { ATTUNE_BLOCK_END, NULL },
};

static const AttuneBlock place[] = {
  { ATTUNE_BLOCK_PARA, N_ ("Set things out before you ask. Then you can stay with your baby.") },
  { ATTUNE_BLOCK_POINT, N_ ("On the floor on a folded towel, or in your lap. Not on a table, sofa, "
                            "high bed or worktop. "
                            "One hand always on your baby.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Your baby’s feet towards you. The screen just beyond your baby’s head, within an arm’s "
        "reach, dim, and out of your baby’s sight: you see both in one look.") },
  { ATTUNE_BLOCK_POINT, N_ ("A warm room without a draught, about 24 to 26 °C (75 to 79 °F) for a "
                            "bare baby. Uncover one part at a "
                            "time.") },
  { ATTUNE_BLOCK_POINT, N_ ("Soft light from behind you. Quiet. Phone silent.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Rings, watch and bracelets off. Nails short. Hands washed and warm.") },
  { ATTUNE_BLOCK_POINT, N_ ("No hot drinks, candles or heaters within reach.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("A small towel for your hands: wipe them before the face, before your baby’s hands, and "
        "before you lift your baby. An oily baby is slippery.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Sleep afterwards") },
  { ATTUNE_BLOCK_PARA,
    N_ ("On the back, on a firm flat mattress, in a clear cot in your room. Wipe oil from face and "
        "hands first. If you notice you are getting sleepy, stop and put your baby in the cot.") },
  { ATTUNE_BLOCK_END, NULL },
};

static const AttuneBlock oil[] = {
  { ATTUNE_BLOCK_PARA,
    N_ ("You need no oil. Through clothes or with dry hands it is a whole massage. Oil makes hands "
        "glide, nothing more.") },
  { ATTUNE_BLOCK_PARA,
    N_ ("No oil before six weeks, counted from the due date, and none for a baby born early unless "
        "the "
        "team chooses it.") },
  { ATTUNE_BLOCK_PARA,
    N_ ("After six weeks, if the skin is healthy: a few drops of plain sunflower oil sold as “high "
        "linoleic”, or grapeseed oil, unscented, after a small test. Not olive oil, not nut oil, "
        "nothing perfumed, no essential oils. If your baby has dry skin or eczema, or eczema runs "
        "in "
        "the family, ask first.") },
  { ATTUNE_BLOCK_HEADING, N_ ("A small test") },
  { ATTUNE_BLOCK_POINT, N_ ("Not on a day with fever, a rash or a new food.") },
  { ATTUNE_BLOCK_POINT, N_ ("One drop on the inside of the forearm or the outer thigh, where your "
                            "baby cannot lick it.") },
  { ATTUNE_BLOCK_POINT, N_ ("Look after 30 minutes, through the day, and after 24 hours.") },
  { ATTUNE_BLOCK_POINT, N_ ("Redness, bumps, dryness or scratching: wash off with water, do not "
                            "use it, ask a nurse.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Swelling of the face, wheeze, vomiting or limpness: call your emergency number.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Using it") },
  { ATTUNE_BLOCK_PARA, N_ ("After the yes. Pour it into your own hands, away from your baby. None "
                           "on the face, near the "
                           "eyes, on the nappy area, the navel or broken skin.") },
  { ATTUNE_BLOCK_SOURCE,
    N_ ("Cooke and others 2016, Acta Dermato-Venereologica 96:323–330, a pilot trial with 115 "
        "babies; advice of teachers and nurses. Views differ; the careful one stands here.") },
  { ATTUNE_BLOCK_END, NULL },
};

static const AttuneBlock not_now[] = {
  { ATTUNE_BLOCK_PARA, N_ ("Massage can always wait. On these days a cuddle is enough.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Not now") },
  { ATTUNE_BLOCK_POINT,
    N_ ("A temperature of 38.0 °C (100.4 °F) or more, feels hot, or just had fever medicine.") },
  { ATTUNE_BLOCK_POINT, N_ ("Unwell, not as usual, vomiting, diarrhoea.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Vaccinated in the last 48 hours. After that, leave the sore spot out.") },
  { ATTUNE_BLOCK_POINT, N_ ("Hungry, asleep, drowsy or crying.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("A new rash, a bruise, a fall or a knock: ask for medical advice today.") },
  { ATTUNE_BLOCK_POINT, N_ ("You are upset, ill, or had something that makes you drowsy.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Leave this place out") },
  { ATTUNE_BLOCK_POINT, N_ ("The tummy while the navel is not healed.") },
  { ATTUNE_BLOCK_POINT, N_ ("Broken, sore, burned or bitten skin, stitches, a sore birthmark.") },
  { ATTUNE_BLOCK_POINT, N_ ("The spot of a vaccination until no soreness or lump is left.") },
  { ATTUNE_BLOCK_POINT, N_ ("Around a cream, patch, tube or plaster.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Ask your nurse or doctor first") },
  { ATTUNE_BLOCK_POINT, N_ ("Born before 37 weeks, or a stay in a baby unit.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("A hip harness, splint or plaster, or a hip that is being looked at.") },
  { ATTUNE_BLOCK_POINT, N_ ("Eczema, yellow skin, a lump or swelling.") },
  { ATTUNE_BLOCK_POINT, N_ ("Heart, breathing, fits, an operation, a bleeding or bone condition, "
                            "very stiff or floppy.") },
  { ATTUNE_BLOCK_POINT, N_ ("Anything else your health team follows.") },
  { ATTUNE_BLOCK_HEADING, N_ ("After a feed") },
  { ATTUNE_BLOCK_POINT, N_ ("No wait: holds, feet, hands, the back on your chest, upright.") },
  { ATTUNE_BLOCK_POINT, N_ ("30 minutes: legs, arms, chest and face, lying flat.") },
  { ATTUNE_BLOCK_POINT, N_ ("45 minutes, 60 with reflux: whatever touches the tummy, legs raised, "
                            "lying on the tummy.") },
  { ATTUNE_BLOCK_SOURCE,
    N_ ("Cambridge University Hospitals; National Health Service; C. McDowell 2017; and careful "
        "practice. Not yet reviewed by a clinician.") },
  { ATTUNE_BLOCK_END, NULL },
};

static const AttuneBlock help[] = {
  { ATTUNE_BLOCK_PARA, N_ ("You know your baby best. If you are worried, that is enough reason to "
                           "ask. This list cannot "
                           "cover everything, and Attune cannot assess your baby.") },
  { ATTUNE_BLOCK_PARA, N_ ("Born early? With a fever, count the age from the due date.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Call your emergency number now") },
  { ATTUNE_BLOCK_POINT, N_ ("Stops breathing, gasps, or long pauses between breaths.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Lips, tongue or face blue, grey or very pale. On dark skin look at lips, gums, palms and "
        "soles.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Struggling for breath: ribs or tummy sucking in, grunting, too breathless to feed.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Cannot be woken, does not respond as usual, goes limp and stays so.") },
  { ATTUNE_BLOCK_POINT, N_ ("A fit, or stiff jerking that does not stop when you hold the limb.") },
  { ATTUNE_BLOCK_POINT, N_ ("Purple or red spots that do not fade under a pressed glass.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Swelling of face or tongue, wheeze, sudden limpness after food, medicine or a sting.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("A serious injury, choking that does not clear, burns, something poisonous or a button "
        "battery swallowed.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("You or someone has shaken, dropped or hit the baby: go now and say what happened. Help "
        "matters more than blame.") },
  { ATTUNE_BLOCK_POINT, N_ ("Under 8 weeks and you are very worried.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Yellow skin or eyes within 24 hours of birth, or yellow with poor feeding, unusual "
        "sleepiness, floppiness or a high cry.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Get medical help straight away") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Under 3 months: 38.0 °C (100.4 °F) or more, even if your baby seems well.") },
  { ATTUNE_BLOCK_POINT, N_ ("Under 3 months: under 36 °C (96.8 °F) after warming.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("3 to 6 months: 39 °C (102.2 °F) or more. From 38.3 °C (101 °F) call your doctor today.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Any age: fever with a stiff neck, cold hands and feet, listlessness, a rash or a fit, or "
        "lasting five days or more.") },
  { ATTUNE_BLOCK_POINT, N_ ("A high-pitched, weak, moaning or non-stop cry, or a cry unlike usual "
                            "that nothing calms.") },
  { ATTUNE_BLOCK_POINT, N_ ("Not feeding, or less than half of usual.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("No wet nappy for 8 hours under 3 months, 12 hours later; sunken eyes, dry mouth.") },
  { ATTUNE_BLOCK_POINT, N_ ("Green or bloody vomit; forceful vomiting after every feed.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Blood in the stool; white or pale grey stool; black stool after the first days.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("A hard, swollen or very sore tummy; a lump in the groin; a painful scrotum; a navel lump "
        "that turns hard.") },
  { ATTUNE_BLOCK_POINT, N_ ("A bulging soft spot when calm and upright.") },
  { ATTUNE_BLOCK_POINT, N_ ("Floppier, sleepier or less interested than usual.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Getting yellower, pale stools, dark urine, or yellow beyond two weeks.") },
  { ATTUNE_BLOCK_POINT, N_ ("A navel that is red, hot, smelly or oozing.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("An arm or leg that is not used, a swollen joint, a hair or thread tight round a toe or "
        "finger.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("Any bruise in a baby who does not move about yet; bleeding without a clear cause.") },
  { ATTUNE_BLOCK_POINT, N_ ("Sweating, blueness or fast breath with feeds.") },
  { ATTUNE_BLOCK_HEADING, N_ ("Ask a nurse or doctor this week") },
  { ATTUNE_BLOCK_POINT, N_ ("Crying over three hours a day on many days, or feeding, weight or "
                            "development worry you.") },
  { ATTUNE_BLOCK_POINT,
    N_ ("You have been low, numb, frightened or very angry for more than two weeks.") },
  { ATTUNE_BLOCK_SOURCE,
    N_ ("National Health Service; NHS Scotland; healthdirect Australia; New Zealand danger signs. "
        "Where advice differs the more careful figure stands here. Not yet reviewed by a "
        "clinician.") },
  { ATTUNE_BLOCK_END, NULL },
};

static const AttuneArticleText articles[] = {
  { "why-ask", "attune-cues-symbolic", N_ ("Why ask a baby who cannot speak?"),
    N_ ("Five reasons for a pause, and how it goes"), FALSE, why_ask },
  { "reading", "attune-today-symbolic", N_ ("Reading the answer"),
    N_ ("Yes, not sure and no, and what to do"), FALSE, reading },
  { "place", "user-home-symbolic", N_ ("Where to put things"),
    N_ ("The mat, the screen, the room, and sleep afterwards"), FALSE, place },
  { "oil", "attune-oil-symbolic", N_ ("Oil, or none"), N_ ("What is known, and a small test"),
    FALSE, oil },
  { "not-now", "attune-heart-symbolic", N_ ("When not to massage"),
    N_ ("Not now, not this place, ask first"), TRUE, not_now },
  { "help", "attune-help-symbolic", N_ ("When to get help"),
    N_ ("Signs to act on, and how quickly"), TRUE, help },
};

/**
 * attune_articles_get:
 * @n_articles: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_articles): the texts in the order of reading
 */
const AttuneArticleText *
attune_articles_get (guint *n_articles)
{
  *n_articles = G_N_ELEMENTS (articles);
  return articles;
}

/**
 * attune_articles_find:
 * @id: e.g. "help"
 *
 * Returns: (transfer none) (nullable): the text, or NULL where there is none of that name
 */
const AttuneArticleText *
attune_articles_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++) {
    if (g_str_equal (articles[i].id, id))
      return &articles[i];
  }
  return NULL;
}
