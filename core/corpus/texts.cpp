// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/texts.h"

#include <array>
#include <cctype>
#include <sstream>

namespace d3t::corpus {
namespace {

constexpr double kMixedShare = 1. / 3;
constexpr int kFewestWords = 4, kMostWords = 10; // of a mixed line

constexpr auto kPlain = std::to_array<const char*>({
    "The baker put five warm loaves on the shelf.",
    "My mother mended both of our umbrellas before breakfast.",
    "Please bring the blue paper from the upper drawer.",
    "We usually measure the garage before we park the van.",
    "A boy with a noisy toy enjoyed the voyage.",
    "Three thin feathers drifted through the open door.",
    "She should wash the dishes while he chops the cabbage.",
    "How loud was the crowd around the old town house?",
    "Nothing is as smooth as a bowl of cream.",
    "Could you push the bush away from the wooden gate?",
    "The judge chose a large orange from the jar.",
    "Birds heard the early worm turn in the dirt.",
    "Open the window.",
    "Wolves would never walk to the pool at noon.",
    "I might try to fly a kite by the lighthouse tonight.",
    "Vera gave seven heavy velvet covers to her brother.",
    "The king is singing a long song in the morning.",
    "Yes, your yellow yarn is still in the yard.",
    "That leather jacket belongs to another father.",
    "Mabel and Bob bumped into a pile of empty boxes.",
    "Fifty fresh fish were found off the coffee coast.",
    "Keep the keys in the pocket of your green coat.",
    "Our vision of the treasure was clear for a moment only.",
    "Jump over the puddle, George!",
    "What a wonderful way to waste a warm Wednesday.",
    "The pilot landed the plane with barely a bump.",
    "Nobody knows how many poems Emma wrote last summer.",
    "Do put the sugar next to the cookbook.",
    "He hurried home when the heavy hail began.",
    "Each child reached for a peach and a piece of cheese.",
    "Rain ran down the roof and into the river.",
    "Six sisters sat silently on the sofa.",
    "Zebras dozed under the hazy skies of the zoo.",
    "The shepherd should share his shelter with the sheep.",
    "Her third birthday was on a Thursday.",
    "Look at the hook on that good old boat.",
    "An hour ago the cow found its way out of the mountains.",
    "Roy pointed at the oil that was boiling over.",
    "They played eight games on the same rainy day.",
    "Both loaves of bread were covered with butter and jam.",
    "Maybe Pam wants more plums than apples.",
    "If the van leaves at five, have half of the food ready.",
    "Beige is a casual colour for a bedroom.",
    "The television showed an explosion at the mine.",
    "We were aware that the weather would be worse on Tuesday.",
    "Grandpa keeps a bag of pebbles from every beach he visits.",
    "Quick, grab the ladder!",
    "The quiet queen asked a question about the square.",
    "Light snow fell along the northern border all night.",
    "A lot of people think the lake is too cold.",
    "Would you mind moving your elbow a little?",
    "Put a spoon and a bowl on the blue table.",
    "Tom told the two tall tourists to take the tram.",
    "Did Daddy add the dates at the end of the diary?",
    "The nurse turned and murmured a few kind words.",
    "Her cousin uses a huge computer for music.",
    "Few viewers knew the new menu.",
    "The farmer's market is behind the museum.",
    "Charge the phone, then call the church office.",
    "Their mother breathes calmly even in bad weather.",
    "I thought the truth was worth more than both of those things.",
    "Sunshine made the whole shop shine.",
    "Give the dog a big bag of good food.",
    "The cook took a look at the book.",
    "Nine men climbed the mountain with empty hands.",
    "Sing along, if you remember the evening song.",
    "My uncle sold the wooden wheels of his wagon.",
    "Polly probably practised the piano part by herself.",
    "The bus stops right beside the public library.",
    "Who blew out the candles on the balcony?",
    "All autumn long the pond was covered with small leaves.",
    "He saw a hawk above the lawn and called us at once.",
    "Every evening the bells of the village ring seven times.",
    "The dentist asked her to open wide.",
    "Stop pumping before the balloon pops.",
    "Simple problems become complex in a big company.",
    "Whisper, or you will wake up the baby.",
    "The mayor promised more money for the museum.",
    "Buy a pound of brown rice and a few onions.",
    "Now count down slowly from nine to one.",
    "Thousands of moths were thick in the south tower.",
    "Father's birthday is earlier than your brother's.",
    "The engineer changed the shape of the bridge.",
    "Which of these watches was cheaper?",
    "A fair pair of pears grew near the stairs.",
    "Tears appeared in her ears, or so we hear.",
    "Poor Laura was sure that the tour would be short.",
    "He put his foot on the pedal and stood still.",
    "The bear tore four doors off the store.",
    "My friend Phil fell off a fence on Friday.",
    "I've lived above a very lively cafe for five years.",
    "Let the water boil, add the noodles, and wait for a minute.",
    "The wind blew wave after wave over the wall.",
    "Bees buzz busily in the roses.",
    "Is this his, or is it hers?",
    "Ask if the flask is half full.",
    "At last the actor laughed and clapped his hands.",
    "The pale stranger stayed in the same place for eight days.",
    "Go home slowly, it is only snow.",
    "Oh no, nobody told Joe about the boat!",
    "Pick a number between one and twelve.",
    "Remember to bring a map, a lamp and a warm blanket.",
    "The empty cup tumbled from the tabletop.",
    "Amber promised to help, but she hardly ever shows up.",
    "We climbed up, up, up, above the clouds.",
    "Hot coffee in a copper pot smells very good.",
    "The doctor got a watch from a shop on the dock.",
    "Run, have some fun, and come back for lunch.",
    "Ten red hens went into their pen and slept.",
    "The cat sat on a black mat at the back.",
    "We see three green trees by the sea.",
    "This ship is big, but its cabin is thin.",
    "The moon grew huge, and soon we knew the route.",
    "Ahead of the parade a boy was beating a drum.",
    "In my opinion, the population of the region is growing.",
    "The usual pleasure of leisure is freedom from decisions.",
    "Do you know whether those clothes are theirs?",
    "I'd rather bathe in the river than in the bath.",
    "The lawyer was annoyed by the noise of the employer.",
    "A proud owl flew out of the tower and around the house.",
    "Please speak up, my hearing is not what it used to be.",
    "Mister Miller filled a pillow with wool.",
    "The angry donkey pulled and kicked.",
    "Her strange idea changed the whole orchestra.",
    "Good morning, and welcome to the evening news.",
    "Perhaps people prefer simple maps to big books.",
    "Thank you for everything that you have done for us.",
    "The subway broke down between Oak Street and the harbour.",
    "Tomorrow will be foggy, with a bit of rain in the valleys.",
    "I feel fine.",
    "Never have I ever loved a movie more.",
    "Robin's wife weaves beautiful fabrics from raw wool.",
});

constexpr auto kForeign = std::to_array<const char*>({
    "Mee voo pah loo dee sahn toe ree.",
    "Zhoe mah pel boo tee yay oh lay.",
    "Eesh bean owf dame vayg nahk howse.",
    "Kah moh shee tah bah nay zoo kee wah.",
    "Poor fah vor, ah bree lah pwair tah.",
    "Oo nah bel lah mah tee nah dee mah joe.",
    "Vass mahkst doo hoy teh ah bend?",
    "Noo zah lon zhoo ay oh par mah tan.",
    "Dah, yah loo bloo boo blee kee.",
    "Shoe fah mah bee loh, gay voh tay.",
    "Ah ree gah toe, mah tah ah shee tah.",
    "Bway nohs dee ahs, say nyor pay dro.",
    "Fee lah noh voo zhah, mwah pah foe.",
    "Een deh boe men zing en foe gels.",
    "Wah bee mah soo boo, pee pah poh pay.",
    "Zee ben oont zeeb tsig meh ter.",
    "Lah vee fay meem bweh pah loo mwee.",
    "Ohm nah mah, poo jah, bah ghah vah.",
    "Yoh vah mee boo dway, joo low vee.",
    "Moh zhay vee pwah, oo yah bay fah mee.",
    "Toe mah beh rah noo peh, shah voo ree zoy.",
    "Gee pah way vohm, byoo lee fah zhoo.",
});

} // namespace

std::span<const char* const> plainSentences() {
  return kPlain;
}

std::span<const char* const> foreignSentences() {
  return kForeign;
}

SentenceSource::SentenceSource(uint64_t seed) : random_(seed) {
  for (const auto sentences : {plainSentences(), foreignSentences()})
    for (const char* sentence : sentences) {
      std::istringstream in(sentence);
      for (std::string word; in >> word; words_.push_back(word))
        while (std::ispunct(static_cast<unsigned char>(word.back()))) word.pop_back();
    }
}

std::string SentenceSource::mixedWords() {
  const int count = kFewestWords + random_.below(kMostWords - kFewestWords + 1);
  std::string text;
  for (int i = 0; i < count; ++i)
    text += (i > 0 ? " " : "") + words_[static_cast<size_t>(random_.below(static_cast<int>(words_.size())))];
  return text + ".";
}

std::string SentenceSource::next() {
  if (random_.uniform() < kMixedShare) return mixedWords();
  if (order_.empty()) order_ = random_.permutation(static_cast<int>(kPlain.size() + kForeign.size()));
  const auto i = static_cast<size_t>(order_.back());
  order_.pop_back();
  return i < kPlain.size() ? kPlain[i] : kForeign[i - kPlain.size()];
}

} // namespace d3t::corpus
