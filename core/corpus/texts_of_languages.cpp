// SPDX-License-Identifier: GPL-3.0-or-later
// Written for this program in letters without marks, as festival's voices of these languages differ in how they read
// marks. Not every word is spelt as a dictionary would.
#include "core/corpus/texts.h"

#include <array>

namespace d3t::corpus {
namespace {

constexpr auto kItalian = std::to_array<const char*>({
    "Il ragazzo porta il pane bianco e un bicchiere di vino.",
    "Mia nonna prepara la pasta con pomodori, basilico e formaggio.",
    "Domani mattina partiamo presto per il mare, se il tempo sembra bello.",
    "Giovanni sbaglia sempre la strada quando piove forte.",
    "Il gnomo scivola sul ghiaccio vicino al pozzo.",
    "Buona sera, signora, prego, si accomodi qui.",
    "Gli uomini vecchi giocano a scacchi sotto un albero verde.",
    "Che bella famiglia avete, e quanti bambini simpatici!",
    "La zuppa bolle piano mentre fuori cade la neve.",
    "Vuoi ballare con me questa sera, oppure preferisci un film?",
});

constexpr auto kCzech = std::to_array<const char*>({
    "Maminka pekla chleba a babovku pro babku.",
    "Ptal se, kolik stoji velka kniha o mostech.",
    "Pes a kocour spali u kamen cely den.",
    "Moje sestra bydli v malem bytu u parku.",
    "Zima byla dlouha, ale jaro bude teple.",
    "Pojeme domu, protoze uz je opravdu pozde.",
    "V lese rostou houby, boruvky a jahody.",
    "Umi hrat na buben, flautu i na housle.",
    "Prosim, podejte mi modry papir a pero.",
    "Bily holub sedel vysoko nad mestem.",
});

constexpr auto kFinnish = std::to_array<const char*>({
    "Minun mummoni puhui hiljaa pappilan pihalla.",
    "Kolme poikaa pelaa palloa puiston laidalla.",
    "Huomenna menemme bussilla mummon luokse maalle.",
    "Vanha mies osti torilta kalaa, perunoita ja omenoita.",
    "Ulkona sataa lunta, ja tuuli puhaltaa kovaa.",
    "Kuka soitti pianoa koko illan naapurissa?",
    "Pieni punainen vene upposi meren pohjaan.",
    "Avaa ikkuna, ole hyva, huoneessa on kuuma.",
    "Hauki ui hitaasti rannan kaislikossa.",
    "Puhelin on laukussa, mutta avaimet ovat kotona.",
});

constexpr auto kCatalan = std::to_array<const char*>({
    "Bon dia, la mare compra pomes i peres al mercat.",
    "El meu pare parla molt amb la gent del poble.",
    "Plou poc a la primavera i fa molt de vent.",
    "Vull una taula petita prop de la finestra.",
    "Els nois juguen a futbol darrere de la casa blanca.",
    "Qui vol beure un got de llet freda?",
    "La platja era buida quan va sortir el sol.",
    "Demano perdo, no volia fer tant de soroll.",
    "Un gat negre dorm sobre el llit vermell.",
    "Porta el pa, el formatge i dues ampolles de vi.",
});

} // namespace

std::span<const char* const> sentencesIn(std::string_view language) {
  if (language == "en") return plainSentences();
  if (language == "it") return kItalian;
  if (language == "cs") return kCzech;
  if (language == "fi") return kFinnish;
  if (language == "ca") return kCatalan;
  return {};
}

} // namespace d3t::corpus
