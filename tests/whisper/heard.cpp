// Gives whisper.cpp's `whisper-cli` four sentences in place of what a model hears, so that its own code writes them. Linked
// before the library: the functions here stand for those of the same name there.
//
//     cmake -B build -DBUILD_SHARED_LIBS=OFF -DGGML_OPENMP=OFF && cmake --build build --target whisper-cli
//     c++ -Iinclude -Iggml/include -c heard.cpp
//     c++ build/examples/cli/CMakeFiles/whisper-cli.dir/cli.cpp.o heard.o -Wl,--allow-multiple-definition \
//         build/examples/libcommon.a build/src/libwhisper.a build/ggml/src/lib*.a -lm -ldl -o heard
//     ./heard -m models/for-tests-ggml-tiny.bin -l no -f samples/jfk.wav -oj -osrt -ovtt -otxt -ocsv -of tale

#include "whisper.h"

struct Heard { int64_t from, to; const char * words; };  // in hundredths of a second

static const Heard heard[] = {
    {0, 320, " Hva tenker du om å være ny her?"},
    {320, 648, " Jeg ble tatt «godt» imot."},
    {690, 1100, " Men det tok tid – veldig lang tid."},
    {366150, 366425, " Takk!"},
};

extern "C" {

int whisper_full_n_segments(whisper_context *) { return 4; }
int64_t whisper_full_get_segment_t0(whisper_context *, int n) { return heard[n].from; }
int64_t whisper_full_get_segment_t1(whisper_context *, int n) { return heard[n].to; }
const char * whisper_full_get_segment_text(whisper_context *, int n) { return heard[n].words; }
bool whisper_full_get_segment_speaker_turn_next(whisper_context *, int) { return false; }
int whisper_full_n_tokens(whisper_context *, int) { return 1; }
const char * whisper_full_get_token_text(whisper_context *, int n, int) { return heard[n].words; }
whisper_token whisper_full_get_token_id(whisper_context *, int, int) { return 1; }
float whisper_full_get_token_p(whisper_context *, int, int) { return 0.9f; }

whisper_token_data whisper_full_get_token_data(whisper_context *, int n, int) {
    whisper_token_data data{};
    data.id = 1;
    data.p = 0.9f;
    data.t0 = heard[n].from;
    data.t1 = heard[n].to;
    return data;
}

}
