# What the sanitizers are told; said in the environment, it stays.
# shellcheck shell=bash
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1:strict_string_checks=1}
# Only tests/coverage counts branches, and says where.
export LLVM_PROFILE_FILE=${LLVM_PROFILE_FILE:-/dev/null}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
# GLib's own allocator hides from ThreadSanitizer who owns what; plain malloc does not.
export G_SLICE=${G_SLICE:-always-malloc}
export TSAN_OPTIONS=${TSAN_OPTIONS:-suppressions=$house/tests/support/tsan.supp}
