// SPDX-License-Identifier: GPL-3.0-or-later
// The mathematics of one Gaussian, written once for every number type F (float, double, a SIMD vector, a CUDA thread's
// float). Deliberately without include guard and namespace: gaussian_math.h includes it for scalars, cpu/wide_inl.h
// once per instruction set, so that the compiler may use that set inside. F needs + - * / and unary minus, F(double),
// comparisons, and squareRoot, smaller, larger, choose(mask, a, b) found before this file.
//
// Notation: R, t world -> camera; (x, y, z) = R mean + t; Q the matrix of the unit quaternion; s the scales.
// 3D covariance Q diag(s^2) Q'; 2D covariance (Zwicker et al. 2001, EWA splatting) = M M' + 0.3 I with
// M = J R Q diag(s), J = rows (fx/z, 0, -fx x/z^2), (0, fy/z, -fy y/z^2).

template <class F> struct GaussianShape { F mean[3], scale[3], rotation[4]; };

/// One projected Gaussian, with what the backward pass needs again.
template <class F> struct Projected {
  F position[3], inverseZ;    ///< in the camera
  F tan[2], tanClamped[2];    ///< x/z, y/z
  F unit[4], inverseNorm;     ///< unit quaternion, 1 / its former length
  F axes[9];                  ///< R Q: the Gaussian's axes in the camera, row-major
  F imageAxes[6];             ///< J R Q, 2 x 3
  F covXX, covXY, covYY, det; ///< 2D covariance in px^2 (0.3 added) and its determinant
  F pixelX, pixelY;           ///< 2D mean; a pixel's centre has integer coordinates
  F conicA, conicB, conicC;   ///< inverse covariance; sigma = A dx^2 / 2 + B dx dy + C dy^2 / 2
};

/// Gradients of the loss by the 2D quantities.
template <class F> struct FootprintGradient { F pixelX, pixelY, conicA, conicB, conicC; };

/// Rotation matrix of a unit quaternion (w, x, y, z), row-major.
template <class F> D3T_HD void quaternionMatrix(const F q[4], F m[9]) {
  const F one(1), two(2), w = q[0], x = q[1], y = q[2], z = q[3];
  m[0] = one - two * (y * y + z * z), m[1] = two * (x * y - w * z), m[2] = two * (x * z + w * y);
  m[3] = two * (x * y + w * z), m[4] = one - two * (x * x + z * z), m[5] = two * (y * z - w * x);
  m[6] = two * (x * z - w * y), m[7] = two * (y * z + w * x), m[8] = one - two * (x * x + y * y);
}

/// J's four entries that are not 0: J = rows (j[0], 0, j[1]), (0, j[2], j[3]).
template <class F> D3T_HD void projectionJacobian(const CameraTerms& camera, const Projected<F>& p, F j[4]) {
  j[0] = F(camera.fx) * p.inverseZ, j[1] = -j[0] * p.tanClamped[0];
  j[2] = F(camera.fy) * p.inverseZ, j[3] = -j[2] * p.tanClamped[1];
}

template <class F> D3T_HD Projected<F> projectGaussian(const CameraTerms& camera, const GaussianShape<F>& g) {
  Projected<F> p;
  const float* r = camera.rotation;
  for (int i = 0; i < 3; ++i) // camera = R world + t
    p.position[i] =
        F(r[3 * i]) * g.mean[0] + F(r[3 * i + 1]) * g.mean[1] + F(r[3 * i + 2]) * g.mean[2] + F(camera.translation[i]);
  p.inverseZ = F(1) / p.position[2];
  for (int i = 0; i < 2; ++i) {
    p.tan[i] = p.position[i] * p.inverseZ;
    p.tanClamped[i] = smaller(F(camera.tanMax[i]), larger(F(camera.tanMin[i]), p.tan[i]));
  }
  const F* q = g.rotation;
  p.inverseNorm = F(1) / squareRoot(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
  for (int i = 0; i < 4; ++i) p.unit[i] = q[i] * p.inverseNorm;
  F m[9], j[4];
  quaternionMatrix(p.unit, m);
  for (int i = 0; i < 9; i += 3)
    for (int k = 0; k < 3; ++k) p.axes[i + k] = F(r[i]) * m[k] + F(r[i + 1]) * m[3 + k] + F(r[i + 2]) * m[6 + k];
  projectionJacobian(camera, p, j);
  F u[3], v[3]; // rows of M
  for (int k = 0; k < 3; ++k) {
    p.imageAxes[k] = j[0] * p.axes[k] + j[1] * p.axes[6 + k];
    p.imageAxes[3 + k] = j[2] * p.axes[3 + k] + j[3] * p.axes[6 + k];
    u[k] = p.imageAxes[k] * g.scale[k], v[k] = p.imageAxes[3 + k] * g.scale[k];
  }
  const F uu = u[0] * u[0] + u[1] * u[1] + u[2] * u[2], vv = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
  const F blur(0.3);
  p.covXX = uu + blur, p.covYY = vv + blur, p.covXY = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  // det = |u x v|^2 + 0.3 (uu + vv) + 0.09: no cancellation, so a needle's determinant stays positive
  const F c0 = u[1] * v[2] - u[2] * v[1], c1 = u[2] * v[0] - u[0] * v[2], c2 = u[0] * v[1] - u[1] * v[0];
  p.det = c0 * c0 + c1 * c1 + c2 * c2 + blur * (uu + vv) + F(0.09);
  const F inverseDet = F(1) / p.det;
  p.conicA = p.covYY * inverseDet, p.conicB = -p.covXY * inverseDet, p.conicC = p.covXX * inverseDet;
  p.pixelX = F(camera.fx) * p.tan[0] + F(camera.cx - 0.5f);
  p.pixelY = F(camera.fy) * p.tan[1] + F(camera.cy - 0.5f);
  return p;
}

/// Gradient by a quaternion that need not be unit, from dm = dLoss/dQ (row-major).
template <class F> D3T_HD void quaternionBackward(const Projected<F>& p, const F m[9], F out[4]) {
  const F two(2), w = p.unit[0], x = p.unit[1], y = p.unit[2], z = p.unit[3];
  F d[4];
  d[0] = two * (z * (m[3] - m[1]) + y * (m[2] - m[6]) + x * (m[7] - m[5]));
  d[1] = two * (y * (m[1] + m[3]) + z * (m[2] + m[6]) + w * (m[7] - m[5]) - two * x * (m[4] + m[8]));
  d[2] = two * (x * (m[1] + m[3]) + w * (m[2] - m[6]) + z * (m[5] + m[7]) - two * y * (m[0] + m[8]));
  d[3] = two * (w * (m[3] - m[1]) + x * (m[2] + m[6]) + y * (m[5] + m[7]) - two * z * (m[0] + m[4]));
  // through the normalisation: dq = (d - (d . unit) unit) / |q|
  const F along = d[0] * w + d[1] * x + d[2] * y + d[3] * z;
  for (int i = 0; i < 4; ++i) out[i] = (d[i] - along * p.unit[i]) * p.inverseNorm;
}

template <class F>
D3T_HD GaussianShape<F> projectGaussianBackward(const CameraTerms& camera, const GaussianShape<F>& g,
                                                const Projected<F>& p, const FootprintGradient<F>& d) {
  GaussianShape<F> out;
  const F a = p.conicA, b = p.conicB, c = p.conicC, half(0.5), two(2), zero(0);
  // covariance S = P^-1: dS = -P dP P, dP = (dA, dB/2; dB/2, dC)
  const F hb = half * d.conicB;
  const F g00 = a * d.conicA + b * hb, g01 = a * hb + b * d.conicC;
  const F g10 = b * d.conicA + c * hb, g11 = b * hb + c * d.conicC;
  const F dXX = -(g00 * a + g01 * b), dXY = -two * (g00 * b + g01 * c), dYY = -(g10 * b + g11 * c);
  // S = M M': dM = 2 dS M; M = imageAxes diag(s)
  F j[4], dJ[4] = {zero, zero, zero, zero}, dAxes[9];
  projectionJacobian(camera, p, j);
  for (int k = 0; k < 3; ++k) {
    const F u = p.imageAxes[k] * g.scale[k], v = p.imageAxes[3 + k] * g.scale[k];
    F dU = two * dXX * u + dXY * v, dV = two * dYY * v + dXY * u;
    out.scale[k] = dU * p.imageAxes[k] + dV * p.imageAxes[3 + k];
    dU = dU * g.scale[k], dV = dV * g.scale[k];
    dJ[0] = dJ[0] + dU * p.axes[k], dJ[1] = dJ[1] + dU * p.axes[6 + k];
    dJ[2] = dJ[2] + dV * p.axes[3 + k], dJ[3] = dJ[3] + dV * p.axes[6 + k];
    dAxes[k] = dU * j[0], dAxes[3 + k] = dV * j[2], dAxes[6 + k] = dU * j[1] + dV * j[3];
  }
  const float* r = camera.rotation;
  F dQ[9]; // axes = R Q: dQ = R' dAxes
  for (int i = 0; i < 3; ++i)
    for (int k = 0; k < 3; ++k)
      dQ[3 * i + k] = F(r[i]) * dAxes[k] + F(r[3 + i]) * dAxes[3 + k] + F(r[6 + i]) * dAxes[6 + k];
  quaternionBackward(p, dQ, out.rotation);
  // j0 = fx/z, j1 = -j0 tanClamped (no gradient where clamped), pixelX = fx x/z + cx - 0.5
  F dTanX = d.pixelX * F(camera.fx) - choose(p.tan[0] == p.tanClamped[0], dJ[1] * j[0], zero);
  F dTanY = d.pixelY * F(camera.fy) - choose(p.tan[1] == p.tanClamped[1], dJ[3] * j[2], zero);
  const F dInverseZ = (dJ[0] - dJ[1] * p.tanClamped[0]) * F(camera.fx) +
                      (dJ[2] - dJ[3] * p.tanClamped[1]) * F(camera.fy) + dTanX * p.position[0] + dTanY * p.position[1];
  const F dX = dTanX * p.inverseZ, dY = dTanY * p.inverseZ, dZ = -dInverseZ * p.inverseZ * p.inverseZ;
  for (int i = 0; i < 3; ++i) out.mean[i] = F(r[i]) * dX + F(r[3 + i]) * dY + F(r[6 + i]) * dZ;
  return out;
}

/// The spherical harmonics up to `degree` at the unit direction mean - eye, in the order and with the signs of 3DGS.
template <class F> D3T_HD void shBasis(int degree, const CameraTerms& camera, const F mean[3], F basis[16]) {
  basis[0] = F(0.28209479177387814);
  if (degree < 1) return;
  F x = mean[0] - F(camera.eye[0]), y = mean[1] - F(camera.eye[1]), z = mean[2] - F(camera.eye[2]);
  const F inverse = F(1) / squareRoot(x * x + y * y + z * z);
  x = x * inverse, y = y * inverse, z = z * inverse;
  const F c1(0.4886025119029199);
  basis[1] = -c1 * y, basis[2] = c1 * z, basis[3] = -c1 * x;
  if (degree < 2) return;
  const F xx = x * x, yy = y * y, zz = z * z, c2(1.0925484305920792);
  basis[4] = c2 * x * y, basis[5] = -c2 * y * z, basis[6] = F(0.31539156525252005) * (F(2) * zz - xx - yy);
  basis[7] = -c2 * x * z, basis[8] = F(0.5462742152960396) * (xx - yy);
  if (degree < 3) return;
  const F c31(0.5900435899266435), c32(0.4570457994644658), four = F(4) * zz - xx - yy;
  basis[9] = -c31 * y * (F(3) * xx - yy), basis[10] = F(2.890611442640554) * x * y * z, basis[11] = -c32 * y * four;
  basis[12] = F(0.3731763325901154) * z * (F(2) * zz - F(3) * (xx + yy)), basis[13] = -c32 * x * four;
  basis[14] = F(1.445305721320277) * z * (xx - yy), basis[15] = -c31 * x * (xx - F(3) * yy);
}

/// The ellipse outside of which alpha < 1/255, with logOpacity = log2(opacity) > log2(1/255).
/// d' conic d <= level; for a column at dx: y = slope dx +- sqrt(halfSquared - bend dx^2).
template <class F> struct Reach {
  F level, x, y; ///< level = 2 ln(255 opacity); half extents of the bounding box in px
  F slope, halfSquared, bend;
  F topX; ///< dx at which y is largest
};
template <class F> D3T_HD Reach<F> ellipseReach(const Projected<F>& p, F logOpacity) {
  Reach<F> e;
  e.level = larger(F(0), (logOpacity - F(kLog2AlphaMin)) * F(1.3862943611198906));
  e.x = squareRoot(e.level * p.covXX), e.y = squareRoot(e.level * p.covYY);
  const F inverse = F(1) / p.covXX;
  e.slope = p.covXY * inverse, e.halfSquared = e.level * p.det * inverse, e.bend = p.det * inverse * inverse;
  e.topX = p.covXY / p.covYY * e.y;
  return e;
}

/// Whether a Gaussian can be seen; false for anything not finite. `colourSum`: any sum of its raw colours. The opacity
/// is looked at itself, because a fast logarithm need not hand a NaN on.
template <class F>
D3T_HD auto isVisible(const Projected<F>& p, const Reach<F>& e, F opacity, F colourSum, int width, int height) {
  const F huge(1e15), zero(0), right(width - 1), bottom(height - 1);
  return (p.position[2] > F(kNearDepth)) & (e.level > zero) & (e.level < huge) & (p.covXX < huge) & (p.covYY < huge) &
         (p.det < F(1e30)) & (p.pixelX + e.x >= zero) & (p.pixelX - e.x <= right) & (p.pixelY + e.y >= zero) &
         (p.pixelY - e.y <= bottom) & (colourSum < huge) & (colourSum > -huge) & (opacity > zero) & (opacity < F(1e35));
}
