// Fits the weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) by
// AdaGrad with dual averaging and an L1 penalty (Duchi, Hazan and Singer, 2011). Called from crf.py.
//
// Each weight keeps the sum of its gradients and that of their squares; its value follows from these two
// whenever a sequence needs it, so that a step touches the features of one sequence only.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

namespace {

using std::vector;

struct Corpus {
    int labels;
    const int32_t *sequences;  // first token of each sequence, and the end
    const int32_t *tokens;     // first feature of each token, and the end
    const int32_t *features;
    const int32_t *gold;
    const uint8_t *legal;  // labels x labels: may the second follow the first
};

struct Weights {
    vector<float> sums, squares;

    explicit Weights(size_t n) : sums(n, 0.0f), squares(n, 1e-3f) {}

    void add(size_t i, float gradient) {
        sums[i] += gradient;
        squares[i] += gradient * gradient;
    }

    float value(size_t i, float rate, float threshold) const {
        const float beyond = std::fabs(sums[i]) - threshold;
        if (beyond <= 0) return 0;
        return (sums[i] > 0 ? -rate : rate) * beyond / std::sqrt(squares[i]);
    }
};

class Field {
  public:
    Field(const Corpus &corpus, size_t count, float rate, float penalty)
        : c(corpus), n(corpus.labels), rate(rate), penalty(penalty), states(count * n), steps(n * n) {
        moves.resize(n * n);
    }

    // One step of gradient descent on a sequence.
    void learn(int sequence) {
        first = c.sequences[sequence];
        length = c.sequences[sequence + 1] - first;
        ++time;
        weigh();
        forward();
        backward();
        descend();
    }

    void write(float *states_out, float *steps_out) const {
        for (size_t i = 0; i < states.sums.size(); ++i) states_out[i] = states.value(i, rate, penalty * time);
        for (size_t i = 0; i < steps.sums.size(); ++i) steps_out[i] = steps.value(i, rate, 0);
    }

  private:
    const Corpus &c;
    const int n;
    const float rate, penalty;
    long time = 0;
    int first = 0, length = 0;
    Weights states, steps;
    vector<float> scores, moves, alpha, beta, share;

    // The scores of each token's labels, as factors (the largest is 1), and those of the steps.
    void weigh() {
        const float threshold = penalty * time;
        scores.assign(size_t(length) * n, 0.0f);
        for (int t = 0; t < length; ++t) {
            float *row = &scores[size_t(t) * n];
            for (int j = c.tokens[first + t]; j < c.tokens[first + t + 1]; ++j) {
                const size_t at = size_t(c.features[j]) * n;
                for (int y = 0; y < n; ++y) row[y] += states.value(at + y, rate, threshold);
            }
            const float top = *std::max_element(row, row + n);
            for (int y = 0; y < n; ++y) row[y] = std::exp(row[y] - top);
        }
        for (int i = 0; i < n * n; ++i) moves[i] = c.legal[i] ? std::exp(steps.value(i, rate, 0)) : 0;
    }

    void normalise(float *row) const {
        const float sum = std::accumulate(row, row + n, 0.0f);
        for (int y = 0; y < n; ++y) row[y] /= sum;
    }

    void forward() {
        alpha.assign(scores.begin(), scores.end());
        normalise(&alpha[0]);
        for (int t = 1; t < length; ++t) {
            float *row = &alpha[size_t(t) * n];
            for (int y = 0; y < n; ++y) {
                float in = 0;
                for (int x = 0; x < n; ++x) in += row[x - n] * moves[x * n + y];
                row[y] *= in;
            }
            normalise(row);
        }
    }

    void backward() {
        beta.assign(size_t(length) * n, 1.0f);
        for (int t = length - 2; t >= 0; --t) {
            float *row = &beta[size_t(t) * n];
            for (int x = 0; x < n; ++x) {
                float out = 0;
                for (int y = 0; y < n; ++y) out += moves[x * n + y] * row[n + y] * scores[size_t(t + 1) * n + y];
                row[x] = out;
            }
            normalise(row);
        }
    }

    // Expected minus observed counts, of labels and of steps.
    void descend() {
        share.resize(std::max(n, n * n));
        for (int t = 0; t < length; ++t) {
            for (int y = 0; y < n; ++y) share[y] = alpha[size_t(t) * n + y] * beta[size_t(t) * n + y];
            normalise(&share[0]);
            share[c.gold[first + t]] -= 1;
            if (std::all_of(&share[0], &share[n], [](float g) { return std::fabs(g) < 1e-4f; })) continue;
            for (int j = c.tokens[first + t]; j < c.tokens[first + t + 1]; ++j) {
                const size_t at = size_t(c.features[j]) * n;
                for (int y = 0; y < n; ++y) states.add(at + y, share[y]);
            }
        }
        for (int t = 1; t < length; ++t) {
            float sum = 0;
            for (int x = 0; x < n; ++x)
                for (int y = 0; y < n; ++y)
                    sum += share[x * n + y] = alpha[size_t(t - 1) * n + x] * moves[x * n + y] *
                                              scores[size_t(t) * n + y] * beta[size_t(t) * n + y];
            const int seen = c.gold[first + t - 1] * n + c.gold[first + t];
            for (int i = 0; i < n * n; ++i)
                if (c.legal[i]) steps.add(i, share[i] / sum - (i == seen));
        }
    }
};

}  // namespace

// Fit on the sequences whose numbers are given; states_out is features x labels, steps_out labels x labels.
extern "C" void fit(int labels, const int32_t *sequences, const int32_t *tokens, const int32_t *features,
                    const int32_t *gold, const uint8_t *legal, int64_t feature_count, const int32_t *chosen,
                    int64_t chosen_count, int epochs, float rate, float penalty, uint32_t seed, float *states_out,
                    float *steps_out) {
    const Corpus corpus{labels, sequences, tokens, features, gold, legal};
    Field field(corpus, feature_count, rate, penalty);
    vector<int32_t> order(chosen, chosen + chosen_count);
    std::mt19937 random(seed);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
        for (int sequence : order) field.learn(sequence);
    }
    field.write(states_out, steps_out);
}
