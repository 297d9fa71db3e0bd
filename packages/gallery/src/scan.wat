;; Integer dot products of one query with many stored codes, 128 numbers each.
;; Layout of the memory: see gallery.ts. Compile with wabt; scan.test.ts holds scan.wasm to this text.
(module
  (memory (export "memory") 1)

  ;; For each of $count codes (128 x int8 at $codes): the dot product with the query (128 x int16 at 0), as int32 at $dots.
  ;; Largest value: 128 * 127 * 32767 < 2^31, so no sum overflows.
  (func (export "dots") (param $codes i32) (param $count i32) (param $dots i32)
    (local $at i32) (local $sum v128)
    (loop $each
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $eight
        (local.set $sum
          (i32x4.add
            (local.get $sum)
            (i32x4.dot_i16x8_s
              (v128.load (i32.shl (local.get $at) (i32.const 1)))
              (v128.load8x8_s (i32.add (local.get $codes) (local.get $at))))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br_if $eight (i32.lt_u (local.get $at) (i32.const 128))))
      (i32.store
        (local.get $dots)
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
          (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
      (local.set $codes (i32.add (local.get $codes) (i32.const 128)))
      (local.set $dots (i32.add (local.get $dots) (i32.const 4)))
      (br_if $each (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))))
